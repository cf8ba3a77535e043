package dev.afterglow.sources.live;

import dev.afterglow.sources.live.feed.FeedOpener;

/**
 * A sensor to be read.
 *
 * @param id name on the topics: {@code rig/sensor} of a camera, the rig of a vehicle
 * @param place where it is, as messages name it
 */
public record LiveSource(String id, String place, boolean isCamera, FeedOpener opener) {}
