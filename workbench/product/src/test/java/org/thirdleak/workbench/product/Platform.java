package org.thirdleak.workbench.product;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What is inside the bundles and has no widget: the page of the window, and who listens to the session. */
final class Platform {

    private static final String WORKBENCH = "org.thirdleak.workbench";

    private final Robot robot;
    private final Bundle bundle;

    Platform(Robot robot, BundleContext bundles) {
        this.robot = robot;
        this.bundle = Arrays.stream(bundles.getBundles())
                .filter(each -> WORKBENCH.equals(each.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    /** Opens a view and closes it again. */
    void openAndClose(String view) {
        robot.act(() -> {
            Object page = page();
            Object part = call(page, "showView", view);
            call(page, "hideView", part);
        });
    }

    private Object page() {
        Object workbench = callStatic("org.eclipse.ui.PlatformUI", "getWorkbench");
        return call(call(workbench, "getActiveWorkbenchWindow"), "getActivePage");
    }

    /** How many listen to what the views of the window share. */
    int listeners() {
        return robot.ui(() -> {
            Object session = callStatic(WORKBENCH + ".session.Session", "current");
            Object runs = call(session, "runs");
            return Stream.of(
                            call(session, "folderChanges"),
                            call(call(session, "study"), "changes"),
                            call(call(session, "problems"), "changes"),
                            call(call(session, "shown"), "changes"),
                            call(call(session, "shown"), "reads"),
                            call(call(session, "appearance"), "changes"),
                            call(runs, "changes"),
                            call(runs, "turns"))
                    .mapToInt(changes -> (Integer) call(changes, "listenerCount"))
                    .sum();
        });
    }

    private Object callStatic(String type, String method) {
        try {
            return bundle.loadClass(type).getMethod(method).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + "." + method, e);
        }
    }

    private static Object call(Object target, String name, Object... arguments) {
        Method method = Arrays.stream(target.getClass().getMethods())
                .filter(each -> each.getName().equals(name) && fits(each.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError(target.getClass() + " has no " + name));
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(name + ": " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean fits(Class<?>[] types, Object... arguments) {
        boolean fits = types.length == arguments.length;
        for (int i = 0; fits && i < types.length; i++) {
            fits = types[i].isInstance(arguments[i]);
        }
        return fits;
    }
}
