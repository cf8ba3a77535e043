package dev.afterglow.functions.memory;

import dev.afterglow.functions.tile.TileReadout;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Energy that a sensor's neurons have taken, in joules. The sum is the same to the bit in whatever order tiles were read. */
public record SpentEnergy(double writeJoules, double readJoules, double resetJoules) {
    public static final SpentEnergy NONE = new SpentEnergy(0, 0, 0);

    /** With that of one more tick. */
    public SpentEnergy plus(Collection<TileReadout> tick) {
        SpentEnergy sum = this;
        List<TileReadout> byTile =
                tick.stream().sorted(Comparator.comparingInt(TileReadout::tile)).toList();
        for (TileReadout readout : byTile) {
            sum = new SpentEnergy(
                    sum.writeJoules + readout.writeJoules(),
                    sum.readJoules + readout.readJoules(),
                    sum.resetJoules + readout.resetJoules());
        }
        return sum;
    }
}
