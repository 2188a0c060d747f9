package org.thirdleak.simulator.execution;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.thirdleak.simulator.execution.TreeFold.Node;

/**
 * What the one file of a checkpoint holds. It is written beside its place, flushed to the disk and moved, so that a kill at any
 * moment leaves the one before; a checksum at its end tells damage.
 *
 * @param work what it is of
 * @param about how the work came about, in whatever form its owner likes
 * @param stage how far the work had come, in words
 * @param jobs what was done, by the identities of the jobs
 */
record CheckpointFile(WorkFingerprint work, String about, String stage, Map<String, KeptJob> jobs) {

    static final String NAME = "work.checkpoint";

    private static final long MAGIC = 0x544C_4348_4543_4B32L; // TLCHECK2
    private static final int BUFFER = 1 << 16;

    /**
     * Pending nodes of the merge tree of a job, which name the blocks that are done.
     *
     * @param blocks blocks of the job
     * @param nodes the nodes
     */
    record KeptJob(long blocks, List<KeptNode> nodes) {

        long blocksDone() {
            return nodes.stream().mapToLong(kept -> kept.node().blocks()).sum();
        }
    }

    /**
     * A node.
     *
     * @param node its place
     * @param summary its summary in binary form
     */
    record KeptNode(Node node, byte[] summary) {}

    /** Writes it into a folder, which is made if need be. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path draft = folder.resolve(NAME + ".draft");
        // not a channel: the work that is kept may be interrupted, and an interrupted thread must write this all the
        // same
        try (FileOutputStream file = new FileOutputStream(draft.toFile())) {
            CheckedOutputStream sum = new CheckedOutputStream(new BufferedOutputStream(file, BUFFER), new CRC32());
            DataOutputStream out = new DataOutputStream(sum);
            content(out);
            out.flush();
            out.writeLong(sum.getChecksum().getValue());
            out.flush();
            file.getFD().sync();
        }
        Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void content(DataOutputStream out) throws IOException {
        out.writeLong(MAGIC);
        RecordForm.write(work, out);
        RecordForm.words(about, out);
        RecordForm.words(stage, out);
        out.writeInt(jobs.size());
        for (Map.Entry<String, KeptJob> entry : jobs.entrySet()) {
            RecordForm.words(entry.getKey(), out);
            out.writeLong(entry.getValue().blocks());
            out.writeInt(entry.getValue().nodes().size());
            for (KeptNode kept : entry.getValue().nodes()) {
                out.writeInt(kept.node().level());
                out.writeLong(kept.node().index());
                out.writeInt(kept.summary().length);
                out.write(kept.summary());
            }
        }
    }

    /**
     * Reads the checkpoint of a folder.
     *
     * @throws NoSuchFileException if there is none
     * @throws CheckpointRefusedException if it is damaged
     * @throws IOException if it cannot be read
     */
    static CheckpointFile read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        byte[] content = Files.readAllBytes(file);
        int length = content.length - Long.BYTES;
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (length < Long.BYTES || in.readLong() != MAGIC || !sound(content, length)) {
            throw damaged(file);
        }
        try {
            WorkFingerprint work = RecordForm.read(WorkFingerprint.class, in);
            String about = RecordForm.words(in);
            String stage = RecordForm.words(in);
            return new CheckpointFile(work, about, stage, jobs(in));
        } catch (IOException | IllegalArgumentException e) {
            CheckpointRefusedException refused = damaged(file);
            refused.initCause(e);
            throw refused;
        }
    }

    private static Map<String, KeptJob> jobs(DataInputStream in) throws IOException {
        Map<String, KeptJob> jobs = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String identity = RecordForm.words(in);
            long blocks = in.readLong();
            List<KeptNode> nodes = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                nodes.add(new KeptNode(new Node(in.readInt(), in.readLong()), RecordForm.bytes(in)));
            }
            jobs.put(identity, new KeptJob(blocks, List.copyOf(nodes)));
        }
        return jobs;
    }

    static CheckpointRefusedException damaged(Path file) {
        return new CheckpointRefusedException(file + " is damaged", "; discard it with --force");
    }

    private static boolean sound(byte[] content, int length) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content, 0, length);
        return new DataInputStream(new ByteArrayInputStream(content, length, Long.BYTES)).readLong() == sum.getValue();
    }
}
