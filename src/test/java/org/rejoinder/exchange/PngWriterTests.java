package org.rejoinder.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapContents;

class PngWriterTests {

    private static final int BLUE = 0x1459a8;
    private static final int ORANGE = 0xa8430a;

    private final PngWriter writer = new PngWriter();

    @Test
    void drawsSupportsAndContradictions() throws IOException {
        BufferedImage picture = picture(SampleMaps.bridge());

        assertThat(count(picture, BLUE)).isGreaterThan(200);
        assertThat(count(picture, ORANGE)).isGreaterThan(100);
        assertThat(count(picture, 0xffffff)).isGreaterThan(picture.getWidth() * picture.getHeight() / 2);
    }

    @Test
    void drawsTheSamePictureEachTime() throws IOException {
        byte[] picture = Golden.bytes(writer, SampleMaps.large());

        for (int again = 0; again < 8; again++) {
            assertThat(Arrays.equals(Golden.bytes(writer, SampleMaps.large()), picture))
                    .isTrue();
        }
    }

    @Test
    void anEmptyMapAndAHostileOneAreStillPictures() throws IOException {
        assertThat(picture(SampleMaps.empty()).getWidth()).isGreaterThan(100);
        assertThat(picture(SampleMaps.hostile()).getWidth()).isGreaterThan(100);
    }

    private BufferedImage picture(MapContents contents) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Golden.bytes(writer, contents)));
    }

    private static int count(BufferedImage picture, int colour) {
        int found = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if ((picture.getRGB(x, y) & 0xffffff) == colour) {
                    found++;
                }
            }
        }
        return found;
    }
}
