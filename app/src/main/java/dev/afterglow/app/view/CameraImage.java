package dev.afterglow.app.view;

/**
 * What the camera saw of late, as a page draws it.
 *
 * @param us sensor time of the newest event in it
 * @param widthPx of the sensor
 * @param heightPx of the sensor
 * @param poolPx side of the square of sensor pixels that make one pixel of the image
 * @param columns of the image
 * @param rows of the image
 * @param onEvents events that made a pixel brighter
 * @param offEvents events that made a pixel darker
 * @param whole whether all events of that time are in it, or a sample
 * @param levels Base64 of one nibble a pixel, row by row, the left pixel in the high one: bits 3-2 how much ON, bits 1-0 how much OFF,
 *     each from 0, none, to 3
 */
record CameraImage(
        long us,
        int widthPx,
        int heightPx,
        int poolPx,
        int columns,
        int rows,
        int onEvents,
        int offEvents,
        boolean whole,
        String levels) {}
