package org.thirdleak.workbench.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thirdleak.simulator.experiment.RunRecord;

/** Reads a study folder; keeps what it read of runs, so that reading again is cheap. For one thread. */
final class StudyFolderReader {

    private static final int DEEPEST = 6;
    private static final int MOST_CONFIGS = 2000;
    private static final int HASH_DIGITS = 8;
    private static final Comparator<StudyNode> BY_NAME =
            Comparator.comparing(node -> node.name().toLowerCase(Locale.ROOT));
    private static final Comparator<StudyNode.Run> LATEST_FIRST = Comparator.comparing(
                    StudyNode.Run::started, Comparator.reverseOrder())
            .thenComparing(StudyNode.Run::name);

    private final StoredRunReader stored = new StoredRunReader();
    private final Map<List<Object>, Boolean> compared = new HashMap<>();

    /** The folder as it is now, with what this session knows of runs that are not in it yet. */
    StudyFolder read(Path folder, List<PendingRun> pending) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return StudyFolder.gone(folder);
        }
        List<Path> files = configs(folder);
        Map<Path, List<StudyNode.Run>> byConfig = new TreeMap<>();
        List<StudyNode.Run> orphans = new ArrayList<>();
        for (StudyNode.Run run : runs(folder, pending)) {
            configOf(run, files, pending)
                    .ifPresentOrElse(
                            config -> byConfig.computeIfAbsent(config, key -> new ArrayList<>())
                                    .add(withChange(run, config)),
                            () -> orphans.add(run));
        }
        pending.stream() // they wait without a folder
                .filter(run -> run.folder().isEmpty())
                .forEach(run -> byConfig.computeIfAbsent(run.config(), key -> new ArrayList<>())
                        .add(unplaced(folder, run)));
        List<StudyNode> children = new ArrayList<>(tree(folder, files, byConfig));
        orphans.sort(LATEST_FIRST);
        children.addAll(orphans);
        return new StudyFolder(folder, true, children);
    }

    /** Config files below a folder, those of runs and hidden folders left out. */
    private static List<Path> configs(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.flatMap(entry -> configsIn(entry, 1))
                    .limit(MOST_CONFIGS)
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static Stream<Path> configsIn(Path entry, int depth) {
        String name = String.valueOf(entry.getFileName());
        if (name.startsWith(".")) {
            return Stream.empty();
        }
        if (!Files.isDirectory(entry)) {
            return ConfigKind.of(entry).isPresent() ? Stream.of(entry) : Stream.empty();
        }
        if (depth == DEEPEST || name.equals(StudyFolder.RUNS) || Files.exists(entry.resolve(RunRecord.FILE))) {
            return Stream.empty();
        }
        try (Stream<Path> inside = Files.list(entry)) {
            return inside.toList().stream().flatMap(each -> configsIn(each, depth + 1));
        } catch (IOException unreadable) {
            return Stream.empty(); // a folder that we may not look into has no configs for us
        }
    }

    private List<StudyNode.Run> runs(Path folder, List<PendingRun> pending) {
        Map<Path, PendingRun> placed = pending.stream()
                .filter(run -> run.folder().isPresent())
                .collect(Collectors.toMap(run -> run.folder().orElseThrow(), run -> run, (first, later) -> later));
        Map<Path, StudyNode.Run> runs = new TreeMap<>();
        Path place = folder.resolve(StudyFolder.RUNS);
        if (Files.isDirectory(place)) {
            try (Stream<Path> folders = Files.list(place)) {
                folders.filter(each -> !String.valueOf(each.getFileName()).startsWith("."))
                        .forEach(each -> stored.read(each).ifPresent(run -> runs.put(each, run)));
            } catch (IOException gone) {
                runs.clear(); // the next look tells more
            }
        }
        placed.forEach((path, run) -> runs.put(
                path,
                new StudyNode.Run(
                        path,
                        run.condition(),
                        Optional.ofNullable(runs.get(path)).flatMap(StudyNode.Run::record),
                        run.headline(),
                        Optional.empty(),
                        false)));
        return List.copyOf(runs.values());
    }

    private static StudyNode.Run unplaced(Path folder, PendingRun run) {
        String name = plainName(run.config()) + " (" + run.condition().words() + ")";
        return new StudyNode.Run(
                folder.resolve(StudyFolder.RUNS).resolve(name),
                run.condition(),
                Optional.empty(),
                run.headline(),
                Optional.empty(),
                false);
    }

    /** By what the run says of itself, else by the name of its folder: a study that was moved keeps its runs. */
    private static Optional<Path> configOf(StudyNode.Run run, List<Path> files, List<PendingRun> pending) {
        Optional<Path> said = pending.stream()
                .filter(each -> each.folder().equals(Optional.of(run.path())))
                .map(PendingRun::config)
                .findFirst()
                .or(() -> run.record().flatMap(StudyFolderReader::configOf));
        return said.filter(files::contains).or(() -> {
            String name = run.name();
            int cut = name.length() - HASH_DIGITS - 1;
            String config = cut > 0 && name.charAt(cut) == '-' ? name.substring(0, cut) : name;
            List<Path> same = files.stream()
                    .filter(file -> plainName(file).equals(config))
                    .toList();
            return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
        });
    }

    /** Empty if the run was made where paths look otherwise. */
    private static Optional<Path> configOf(RunRecord record) {
        try {
            return Optional.ofNullable(record.configPath()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private StudyNode.Run withChange(StudyNode.Run run, Path config) {
        if (!run.condition().hasResult() || run.record().isEmpty()) {
            return run;
        }
        RunRecord record = run.record().get();
        // what a data file holds is looked at whenever one of them was written
        List<Object> key =
                List.of(run.path(), String.valueOf(record.startedUtc()), written(config), newestData(config));
        boolean changed = compared.computeIfAbsent(key, k -> ConfigState.changedSince(config, run.path(), record));
        return new StudyNode.Run(run.path(), run.condition(), run.record(), run.headline(), run.odds(), changed);
    }

    private static List<StudyNode> tree(Path folder, List<Path> files, Map<Path, List<StudyNode.Run>> runs) {
        Map<Path, List<Path>> deeper = new TreeMap<>();
        List<StudyNode> configs = new ArrayList<>();
        for (Path file : files) {
            Path below = folder.relativize(file);
            if (below.getNameCount() == 1) {
                config(file, runs.getOrDefault(file, List.of())).ifPresent(configs::add);
            } else {
                deeper.computeIfAbsent(folder.resolve(below.getName(0)), key -> new ArrayList<>())
                        .add(file);
            }
        }
        List<StudyNode> nodes = new ArrayList<>();
        deeper.forEach((path, inside) -> nodes.add(new StudyNode.Folder(path, tree(path, inside, runs))));
        nodes.sort(BY_NAME);
        configs.sort(BY_NAME);
        nodes.addAll(configs);
        return nodes;
    }

    private static Optional<StudyNode> config(Path file, List<StudyNode.Run> runs) {
        List<StudyNode.Run> sorted = new ArrayList<>(runs);
        // what is under way stands above what is over
        sorted.sort(Comparator.<StudyNode.Run, Boolean>comparing(
                        run -> run.condition() != RunCondition.RUNNING && run.condition() != RunCondition.QUEUED)
                .thenComparing(LATEST_FIRST));
        return ConfigKind.of(file).map(kind -> new StudyNode.Config(file, kind, size(file), written(file), sorted));
    }

    static String plainName(Path config) {
        return String.valueOf(config.getFileName()).replaceFirst("\\.(?i:yaml|yml|json)$", "");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }

    /** When the latest of the tables was written that lie where those of a config usually do. */
    static Instant newestData(Path config) {
        Path beside = config.resolveSibling("");
        return Stream.of(
                        beside,
                        beside.resolve("data"),
                        beside.resolve("../data").normalize())
                .filter(Files::isDirectory)
                .flatMap(StudyFolderReader::tables)
                .map(StudyFolderReader::written)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Stream<Path> tables(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList().stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }
}
