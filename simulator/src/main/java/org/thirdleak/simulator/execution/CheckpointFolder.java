package org.thirdleak.simulator.execution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;
import org.thirdleak.simulator.execution.TreeFold.Node;

/**
 * Checkpoints as files of a folder, one per {@link ResumableJob}: the pending nodes of its merge tree, which name the blocks
 * that are done. A file is written beside its place and moved, so that a kill at any moment leaves the one before. Jobs that
 * cannot be resumed are not kept.
 */
public final class CheckpointFolder implements Checkpoints {

    private static final long MAGIC = 0x544C_4348_4543_4B31L; // TLCHECK1

    private final Path folder;
    private final BooleanSupplier due;

    /**
     * A folder.
     *
     * @param folder made when the first checkpoint is written
     * @param due whether it is time for another checkpoint; asked after every block
     */
    public CheckpointFolder(Path folder, BooleanSupplier due) {
        this.folder = folder;
        this.due = due;
    }

    @Override
    public <S extends Mergeable<S>> TreeFold<S> begun(BlockJob<S> job) {
        if (!(job instanceof ResumableJob<S> resumable) || !Files.exists(file(resumable))) {
            return new TreeFold<>();
        }
        try {
            return read(resumable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <S extends Mergeable<S>> void blockDone(BlockJob<S> job, TreeFold<S> fold) {
        if (job instanceof ResumableJob<S> resumable && due.getAsBoolean()) {
            save(resumable, fold);
        }
    }

    @Override
    public <S extends Mergeable<S>> void stopped(BlockJob<S> job, TreeFold<S> fold) {
        if (job instanceof ResumableJob<S> resumable && !fold.pending().isEmpty()) {
            save(resumable, fold);
        }
    }

    private Path file(ResumableJob<?> job) {
        return folder.resolve(job.title().replaceAll("[^A-Za-z0-9]+", "-") + ".checkpoint");
    }

    private <S extends Mergeable<S>> void save(ResumableJob<S> job, TreeFold<S> fold) {
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(file(job).getFileName() + ".draft");
            Files.write(draft, bytes(job, fold));
            Files.move(draft, file(job), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <S extends Mergeable<S>> byte[] bytes(ResumableJob<S> job, TreeFold<S> fold) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeLong(MAGIC);
        out.writeUTF(job.fingerprint());
        out.writeLong(job.blocks());
        out.writeInt(fold.pending().size());
        for (Map.Entry<Node, S> entry : fold.pending().entrySet()) {
            out.writeInt(entry.getKey().level());
            out.writeLong(entry.getKey().index());
            job.write(entry.getValue(), out);
        }
        out.writeLong(checksum(content.toByteArray(), content.size()));
        return content.toByteArray();
    }

    private <S extends Mergeable<S>> TreeFold<S> read(ResumableJob<S> job) throws IOException {
        byte[] content = Files.readAllBytes(file(job));
        int length = content.length - Long.BYTES;
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (length < Long.BYTES || in.readLong() != MAGIC || checksum(content, length) != stored(content, length)) {
            throw new CheckpointRefusedException(file(job) + " is damaged; discard it with --force");
        }
        String fingerprint = in.readUTF();
        if (!fingerprint.equals(job.fingerprint()) || in.readLong() != job.blocks()) {
            throw new CheckpointRefusedException(file(job) + " belongs to other work (" + fingerprint + ", but this is "
                    + job.fingerprint() + "); discard it with --force");
        }
        TreeFold<S> fold = new TreeFold<>();
        int nodes = in.readInt();
        for (int i = 0; i < nodes; i++) {
            Node node = new Node(in.readInt(), in.readLong());
            fold.restore(node, job.read(in));
        }
        return fold;
    }

    private static long stored(byte[] content, int length) {
        return Long.parseUnsignedLong(HexFormat.of().formatHex(content, length, content.length), 16);
    }

    private static long checksum(byte[] content, int length) {
        CRC32 sum = new CRC32();
        sum.update(content, 0, length);
        return sum.getValue();
    }
}
