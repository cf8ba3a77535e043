package dev.afterglow.device;

/**
 * What a digital network spends on remembering: traffic of state words to memory.
 *
 * <p>An LSTM reads and writes two words a unit and step; a 3D-CNN writes a word and reads it again over a history of 64 frames.
 *
 * @param wordJoules energy of one access to a 32-bit word
 */
public record MemoryTechnology(String name, double wordJoules) {
    private static final int LSTM_WORDS = 4;
    private static final int CNN3D_WORDS = 2 * 64;

    public static MemoryTechnology named(String name) {
        if (!name.equals("cmos-45nm")) {
            throw new IllegalArgumentException("unknown memory technology " + name + ": must be cmos-45nm");
        }
        // DRAM at 45 nm, Horowitz, ISSCC 2014.
        return new MemoryTechnology(name, 640e-12);
    }

    /** What an LSTM would spend on its state in as many steps of single units. */
    public double lstmJoules(long neuronSteps) {
        return neuronSteps * LSTM_WORDS * wordJoules;
    }

    /** What a 3D-CNN would spend on its frame history in as many steps of single units. */
    public double cnn3dJoules(long neuronSteps) {
        return neuronSteps * CNN3D_WORDS * wordJoules;
    }
}
