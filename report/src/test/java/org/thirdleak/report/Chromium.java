package org.thirdleak.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window that looks at pages of this machine and nothing else. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;
    /** Also when the tests are stopped: no browser may stay behind. */
    private final Thread atExit;

    /** Held on to, or its level would be forgotten with it. */
    private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    static {
        // commands are given by their names, so that no bindings of a version are needed
        PROTOCOL.setLevel(Level.SEVERE);
    }

    private Chromium(Path browser, Path chromedriver) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        // root may not have the sandbox, and a container has little shared memory
        options.addArguments(
                "--headless", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .usingAnyFreePort()
                        .withLogOutput(OutputStream.nullOutputStream())
                        .build(),
                options);
        atExit = new Thread(driver::quit);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** A browser, where one is installed with its driver. */
    static Optional<Chromium> start() {
        Optional<Path> browser =
                NAMES.stream().map(Chromium::onPath).flatMap(Optional::stream).findFirst();
        Optional<Path> chromedriver = onPath("chromedriver");
        return browser.isPresent() && chromedriver.isPresent()
                ? Optional.of(new Chromium(browser.get(), chromedriver.get()))
                : Optional.empty();
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** A screen in CSS pixels, and the colours its owner prefers. */
    void screen(int width, int height, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        media("screen", scheme);
    }

    void media(String medium, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void scripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    void open(Path page) {
        driver.get(page.toUri().toString());
    }

    /** What a script returns; it must return something. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> T ask(String script, Object... arguments) {
        return (T) Objects.requireNonNull(driver.executeScript(script, arguments));
    }

    /** The addresses a page asks for besides itself and what it holds. */
    List<String> foreign(Path page) throws IOException {
        requests();
        open(page);
        List<String> requests = requests();
        String own = page.toUri().toString();
        if (!requests.contains(own)) {
            throw new IllegalStateException("not even the page itself is in the log: " + requests);
        }
        return requests.stream()
                .filter(address -> !address.startsWith("data:") && !address.equals(own))
                .toList();
    }

    /** The addresses asked for since the last time, from the browser's own log. */
    private List<String> requests() throws IOException {
        List<String> addresses = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).at("/message");
            JsonNode params = message.path("params");
            switch (message.path("method").asText()) {
                case "Network.requestWillBeSent" ->
                    addresses.add(params.at("/request/url").asText());
                case "Network.webSocketCreated" ->
                    addresses.add(params.path("url").asText());
                default -> {}
            }
        }
        return addresses;
    }

    @Override
    public void close() {
        driver.quit();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
