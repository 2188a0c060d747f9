package org.thirdleak.simulator.execution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.thirdleak.simulator.execution.CheckpointFile.KeptJob;
import org.thirdleak.simulator.execution.CheckpointFile.KeptNode;
import org.thirdleak.simulator.execution.TreeFold.Node;

/**
 * The checkpoint of some work in a folder of its own: what is done of every {@link ResumableJob} that was begun, and what was
 * found. It is written every few seconds, and less often where writing takes long, so that it never takes more than one part in
 * {@value #SHARE} of the time. Jobs that cannot be resumed are not kept.
 */
public final class CheckpointFolder implements Checkpoints {

    /** How often to write, if nobody asks for anything else. */
    public static final Duration EVERY = Duration.ofSeconds(5);

    private static final int SHARE = 100;

    private final Path folder;
    private final WorkFingerprint work;
    private final String about;
    private final long everyNanos;
    private final LongSupplier nanoTime;
    private final Map<String, Kept> jobs = new LinkedHashMap<>(); // guarded by itself
    private final Set<String> begun = new HashSet<>(); // guarded by jobs
    private final ReentrantLock writing = new ReentrantLock();
    private volatile String stage = "";
    private volatile long due;

    /** What is kept of a job. */
    private interface Kept {
        KeptJob job() throws IOException;
    }

    private record Written(KeptJob job) implements Kept {}

    private record Working<S extends Record & Mergeable<S>>(ResumableJob<S> resumable, TreeFold<S> fold)
            implements Kept {
        @Override
        public KeptJob job() throws IOException {
            List<KeptNode> nodes = new ArrayList<>();
            for (Map.Entry<Node, S> entry : fold.pending().entrySet()) {
                nodes.add(new KeptNode(entry.getKey(), bytes(entry.getValue())));
            }
            return new KeptJob(resumable.blocks(), nodes);
        }
    }

    private CheckpointFolder(Path folder, WorkFingerprint work, String about, Duration every, LongSupplier nanoTime) {
        this.about = about;
        this.folder = folder;
        this.work = work;
        this.everyNanos = every.toNanos();
        this.nanoTime = nanoTime;
        this.due = nanoTime.getAsLong() + everyNanos;
    }

    /**
     * Opens a folder, and reads the checkpoint that it may hold.
     *
     * @param folder made when the first checkpoint is written
     * @param work what is to be kept, or gone on with
     * @param about how the work came about, for {@link #interrupted}
     * @param every how often to write at most
     * @param nanoTime a clock, ns from any origin
     * @throws CheckpointRefusedException if its checkpoint is damaged, or belongs to other work; it stays as it is
     * @throws IOException if it cannot be read
     */
    public static CheckpointFolder open(
            Path folder, WorkFingerprint work, String about, Duration every, LongSupplier nanoTime) throws IOException {
        CheckpointFolder opened = new CheckpointFolder(folder, work, about, every, nanoTime);
        if (Files.exists(folder.resolve(CheckpointFile.NAME))) {
            CheckpointFile file = CheckpointFile.read(folder);
            Optional<String> other = file.work().changedTo(work);
            if (other.isPresent()) {
                throw new CheckpointRefusedException(
                        folder.resolve(CheckpointFile.NAME) + " belongs to other work (" + other.get() + ")",
                        "; go back to what it was, or discard it with --force");
            }
            file.jobs().forEach((identity, job) -> opened.jobs.put(identity, new Written(job)));
            opened.stage = file.stage();
        }
        return opened;
    }

    /**
     * How far interrupted work had come.
     *
     * @param folder the folder of its checkpoint
     * @throws CheckpointRefusedException if it is damaged
     * @throws IOException if there is none, or it cannot be read
     */
    public static InterruptedWork interrupted(Path folder) throws IOException {
        CheckpointFile file = CheckpointFile.read(folder);
        long blocks =
                file.jobs().values().stream().mapToLong(KeptJob::blocksDone).sum();
        return new InterruptedWork(file.work(), file.about(), file.stage(), blocks);
    }

    /**
     * Tells how far the work is, for the next checkpoint.
     *
     * @param words in a few words
     */
    public void stage(String words) {
        stage = words;
    }

    @Override
    public <S extends Mergeable<S>> TreeFold<S> begun(BlockJob<S> job) {
        if (job instanceof ResumableJob<?> resumable) {
            @SuppressWarnings("unchecked") // a resumable job of S
            TreeFold<S> fold = (TreeFold<S>) begunAgain(resumable);
            return fold;
        }
        return new TreeFold<>();
    }

    private <S extends Record & Mergeable<S>> TreeFold<S> begunAgain(ResumableJob<S> job) {
        synchronized (jobs) {
            if (!begun.add(job.identity())) {
                return new TreeFold<>(); // two of one identity would not know what is whose: the second is not kept
            }
            TreeFold<S> fold = new TreeFold<>();
            Kept before = jobs.put(job.identity(), new Working<>(job, fold));
            if (before instanceof Written written) {
                restore(job, written.job(), fold);
            }
            return fold;
        }
    }

    private <S extends Record & Mergeable<S>> void restore(ResumableJob<S> job, KeptJob kept, TreeFold<S> fold) {
        if (kept.blocks() != job.blocks()) {
            throw new UncheckedIOException(CheckpointFile.damaged(folder.resolve(CheckpointFile.NAME)));
        }
        for (KeptNode node : kept.nodes()) {
            fold.restore(node.node(), read(job.summaryType(), node.summary()));
        }
    }

    private <T extends Record> T read(Class<T> type, byte[] bytes) {
        try {
            return RecordForm.read(type, new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException | IllegalArgumentException e) {
            CheckpointRefusedException refused = CheckpointFile.damaged(folder.resolve(CheckpointFile.NAME));
            refused.initCause(e);
            throw new UncheckedIOException(refused);
        }
    }

    private static byte[] bytes(Record value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RecordForm.write(value, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Override
    public <T extends Record> Optional<T> known(String identity, Class<T> type) {
        synchronized (jobs) {
            return begun.add(identity) && jobs.get(identity) instanceof Written written
                    ? Optional.of(read(type, written.job().nodes().get(0).summary()))
                    : Optional.empty();
        }
    }

    @Override
    public void found(String identity, Record value) {
        try {
            KeptJob job = new KeptJob(1, List.of(new KeptNode(new Node(0, 0), bytes(value))));
            synchronized (jobs) {
                jobs.keySet().removeIf(other -> other.startsWith(ResumableJob.identity(identity, "")));
                jobs.putIfAbsent(identity, new Written(job));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void blockDone() {
        if (nanoTime.getAsLong() - due >= 0 && writing.tryLock()) {
            try {
                if (nanoTime.getAsLong() - due >= 0) {
                    keep();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                writing.unlock();
            }
        }
    }

    /**
     * Writes a checkpoint now.
     *
     * @throws IOException if it could not be written; the one before it stays
     */
    public void keep() throws IOException {
        writing.lock();
        try {
            long start = nanoTime.getAsLong();
            Map<String, Kept> all;
            synchronized (jobs) {
                all = new LinkedHashMap<>(jobs);
            }
            Map<String, KeptJob> kept = new LinkedHashMap<>();
            for (Map.Entry<String, Kept> entry : all.entrySet()) {
                KeptJob job = entry.getValue().job();
                kept.put(entry.getKey(), job);
                if (job.blocksDone() == job.blocks()) { // it will not change any more
                    synchronized (jobs) {
                        jobs.replace(entry.getKey(), entry.getValue(), new Written(job));
                    }
                }
            }
            new CheckpointFile(work, about, stage, kept).write(folder);
            long end = nanoTime.getAsLong();
            due = end + Math.max(everyNanos, SHARE * (end - start));
        } finally {
            writing.unlock();
        }
    }
}
