package ai.openevent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/// Whether text stands out from what is behind it: at least 4.5 to 1 (WCAG 2.2, 1.4.3, level AA; 3 to 1 for large text is not
/// made use of).
final class Contrast {

  /// Finds the visible texts, also inside web components, whose contrast is too small. A colour behind a text is the nearest
  /// opaque one; half transparent ones are laid over it. What is disabled is exempt.
  private static final String FAINT_TEXTS = """
      () => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const rgba = (colour) => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
          return [r, g, b, a / 255];
        };
        const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
        const parent = (element) => element.parentElement || element.getRootNode().host || null;
        const behind = (element) => {
          const layers = [];
          for (let each = element; each; each = parent(each)) {
            layers.push(rgba(getComputedStyle(each).backgroundColor));
            if (layers.at(-1)[3] === 1) break;
          }
          return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 1]);
        };
        const light = (colour) => colour.slice(0, 3).map((c) => c / 255)
          .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const contrast = (one, other) => {
          const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
          return (bright + 0.05) / (dark + 0.05);
        };
        const faint = [];
        const look = (root) => root.querySelectorAll('*').forEach((element) => {
          if (element.shadowRoot) look(element.shadowRoot);
          const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
          if (!says || !element.checkVisibility({ visibilityProperty: true })) return;
          if (element.closest(':disabled, svg, script, style')) return;
          const ground = behind(element);
          const ratio = contrast(over(rgba(getComputedStyle(element).color), ground), ground);
          const where = `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`;
          if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${where}`);
        });
        look(document);
        return faint;
      }""";

  private Contrast() {}

  static void isEnough(Page page) {
    assertThat((List<?>) page.evaluate(FAINT_TEXTS)).as("texts with too little contrast").isEmpty();
  }
}
