package org.thirdleak.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.Document;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EditActionsTest {
    private final Map<Object, IAction> bound = new HashMap<>();
    private final Document document = new Document("count: 5\nseed: 1\n");
    private final EditActions actions = new EditActions(bars(), document);

    private IActionBars bars() {
        return (IActionBars) Proxy.newProxyInstance(
                IActionBars.class.getClassLoader(), new Class<?>[] {IActionBars.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setGlobalActionHandler")) {
                        bound.put(arguments[0], (IAction) arguments[1]);
                    }
                    return null;
                });
    }

    @AfterEach
    void close() {
        actions.close();
    }

    private void press(ActionFactory key) {
        Objects.requireNonNull(bound.get(key.getId())).run();
    }

    @Test
    void aValueTypedIsOneStepBackAndForth() throws Exception {
        actions.beginStep();
        document.replace(7, 1, "2");
        actions.beginStep(); // every key of a field begins one, unless it has begun
        document.replace(8, 0, "0");
        document.replace(9, 0, "0");

        press(ActionFactory.UNDO);
        assertEquals("count: 5\nseed: 1\n", document.get());
        press(ActionFactory.REDO);
        assertEquals("count: 200\nseed: 1\n", document.get());
    }

    @Test
    void whatComesAfterACompleteEditIsAStepOfItsOwn() throws Exception {
        actions.beginStep();
        document.replace(7, 1, "6");
        actions.endStep();
        actions.beginStep();
        document.replace(7, 1, "7");
        actions.endStep();

        press(ActionFactory.UNDO);
        assertEquals("count: 6\nseed: 1\n", document.get());
        press(ActionFactory.UNDO);
        assertEquals("count: 5\nseed: 1\n", document.get());
        press(ActionFactory.UNDO);
        assertEquals("count: 5\nseed: 1\n", document.get());
    }
}
