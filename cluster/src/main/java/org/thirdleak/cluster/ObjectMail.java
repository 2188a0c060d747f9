package org.thirdleak.cluster;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.SerializerFactory.FieldSerializerFactory;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.minlog.Log;
import com.esotericsoftware.kryo.kryo5.objenesis.strategy.StdInstantiatorStrategy;
import com.esotericsoftware.kryo.kryo5.serializers.ClosureSerializer;
import com.esotericsoftware.kryo.kryo5.serializers.FieldSerializer;
import com.esotericsoftware.kryo.kryo5.util.DefaultInstantiatorStrategy;

/**
 * Graphs of objects in binary form, for another virtual machine with the same program: jobs on their way to a worker and
 * summaries on their way back. Every number keeps its bits. Written by Kryo, since the objects need not know that they may
 * travel; only lambdas among them must be serialisable. Never to be read from a file or from anyone but the cluster.
 */
final class ObjectMail {

    private static final int FIRST_BYTES = 1 << 12;
    private static final int NO_LIMIT = -1;

    static {
        Log.set(Log.LEVEL_ERROR); // else it warns that the JDK keeps the inside of its lambdas to itself
    }

    private static final ClosureSerializer CLOSURES = new ClosureSerializer();

    private ObjectMail() {}

    /**
     * Packs.
     *
     * @param content any objects of the program
     */
    static byte[] pack(Object content) {
        try (Output out = new Output(FIRST_BYTES, NO_LIMIT)) {
            kryo().writeClassAndObject(out, content);
            return out.toBytes();
        }
    }

    /**
     * Unpacks.
     *
     * @param bytes as packed
     */
    static Object unpack(byte[] bytes) {
        try (Input in = new Input(bytes)) {
            return kryo().readClassAndObject(in);
        }
    }

    /** A new one each time: it belongs to one thread, and remembers what it has seen. */
    private static Kryo kryo() {
        Kryo kryo = new Kryo();
        kryo.setClassLoader(ObjectMail.class.getClassLoader());
        kryo.setRegistrationRequired(false);
        kryo.setReferences(true);
        kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
        FieldSerializer.FieldSerializerConfig fields = new FieldSerializer.FieldSerializerConfig();
        fields.setIgnoreSyntheticFields(false); // what an inner class captures
        fields.setSerializeTransient(false);
        kryo.setDefaultSerializer(new FieldSerializerFactory(fields));
        kryo.register(ClosureSerializer.Closure.class, CLOSURES);
        return kryo;
    }
}
