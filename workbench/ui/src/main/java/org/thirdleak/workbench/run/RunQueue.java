package org.thirdleak.workbench.run;

/** The runs under way and waiting; one works at a time, with the threads of the preferences. */
public final class RunQueue implements AutoCloseable {

    @Override
    public void close() {
        // nothing runs yet
    }
}
