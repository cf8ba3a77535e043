package dev.afterglow.functions.tile;

import dev.afterglow.device.tile.NeuronTileModel;

/**
 * A tile's key of draws and its model, looked up once.
 *
 * @param engine that looked it up; another one may have another seed
 */
record TileBinding(TileEngine engine, long drawKey, NeuronTileModel model) {}
