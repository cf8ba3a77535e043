package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Checks that a file is a picture with something on it. */
final class Pictures {
    private Pictures() {}

    static void assertPng(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image).as("%s as an image", file).isNotNull();
        int paper = image.getRGB(0, 0);
        long inked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inked += image.getRGB(x, y) == paper ? 0 : 1;
            }
        }
        assertThat(inked).as("pixels of %s that are not paper", file).isGreaterThan(10_000);
    }

    static void assertSvg(Path file) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = factory.newDocumentBuilder().parse(file.toFile());
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        // Curves, axes and most letters are paths.
        assertThat(document.getElementsByTagName("path").getLength()).isGreaterThan(10);
    }
}
