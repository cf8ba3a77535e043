package dev.afterglow.device.tile;

/**
 * What happens to the neurons of one tile. A model holds parameters and tables and never changes; one serves many tiles.
 *
 * <p>Time runs in ticks of a fixed length. Pulses of a tick are applied in time order, then the tick is read; a tile that
 * nobody pulses may rest any number of ticks at once.
 */
public interface NeuronTileModel {
    /** Name on the command line, for example {@code mtj} or {@code lif}. */
    String name();

    /** Length of a readout tick in microseconds of sensor time, at most 65,535. */
    int tickUs();

    /** The model for one tile: this one, unless the neurons of different tiles differ. */
    default NeuronTileModel ofTile(long tileKey, int neurons) {
        return this;
    }

    /** Neurons as they are before their first pulse. */
    NeuronTileState newState(int neurons);

    /**
     * Gives the pulses {@code from} (included) to {@code to} (excluded) of a batch, in the order of the batch.
     *
     * <p>{@code batch.offsetUs} counts from the last tick, does not decrease from pulse to pulse and stays below the length of a
     * tick; {@code batch.draw} has been filled.
     */
    void apply(NeuronTileState state, PulseBatch batch, int from, int to);

    /**
     * Ends a tick: every neuron is advanced to the tick's end, read, and reset if it had switched. What the tick held is added to
     * {@code reading}; afterwards offsets count from this tick.
     *
     * @param cellOfNeuron readout cell of every neuron
     */
    void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading);

    /**
     * Ends a tick as {@link #tick(NeuronTileState, int[], TileReading)} does, for any model: one that pulses its neurons at the
     * tick draws for them from the tile's key and the sensor time of the tick's end.
     */
    default void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading, long tileKey, long tickEndUs) {
        tick(state, cellOfNeuron, reading);
    }

    /**
     * Advances the neurons over whole ticks without a pulse and without being read, from a tick.
     *
     * <p>Traces are rounded once a call: where results must agree to the bit, a pause is rested over in one call.
     */
    void rest(NeuronTileState state, long ticks);
}
