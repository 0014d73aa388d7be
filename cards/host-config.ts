/** How a page of ours draws Adaptive Cards: the chat page and the pictures use the same. */

export type Theme = 'light' | 'dark';

interface Palette {
  page: string;
  card: string;
  emphasis: string;
  text: string;
  subtle: string;
  line: string;
  accent: string;
  good: string;
  warning: string;
  attention: string;
  tint: { good: string; warning: string; attention: string; accent: string };
}

/** Text on every ground used here has a contrast of at least 4.5 (WCAG AA); a test computes it. */
export const palettes: Record<Theme, Palette> = {
  light: {
    page: '#f3f4f7',
    card: '#ffffff',
    emphasis: '#f4f6f9',
    text: '#1c2330',
    subtle: '#525c6b',
    line: '#d9dee6',
    accent: '#1f56b3',
    good: '#14683a',
    warning: '#8a4b00',
    attention: '#b01e2d',
    tint: { good: '#e4f4ea', warning: '#fff1dc', attention: '#fdeaea', accent: '#e8effb' },
  },
  dark: {
    page: '#14171c',
    card: '#1f242c',
    emphasis: '#272d37',
    text: '#eceff4',
    subtle: '#aab4c2',
    line: '#3a424f',
    accent: '#8fb8ff',
    good: '#7fd6a2',
    warning: '#f5bf74',
    attention: '#ff9d9d',
    tint: { good: '#1d3327', warning: '#3a2d18', attention: '#3f2225', accent: '#1f2f4a' },
  },
};

const fontFamily = '"Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif';

/** An Adaptive Cards host config (schema: adaptivecards HostConfig) for a theme. */
export function hostConfig(theme: Theme): Record<string, unknown> {
  const palette = palettes[theme];
  const colour = (value: string) => ({ default: value, subtle: value });
  const foregroundColors = {
    default: { default: palette.text, subtle: palette.subtle },
    accent: colour(palette.accent),
    good: colour(palette.good),
    warning: colour(palette.warning),
    attention: colour(palette.attention),
    light: colour(palette.subtle),
    dark: colour(palette.text),
  };
  const ground = (backgroundColor: string) => ({
    backgroundColor,
    borderColor: palette.line,
    foregroundColors,
  });
  return {
    supportsInteractivity: true,
    fontFamily,
    fontTypes: {
      default: {
        fontFamily,
        fontSizes: { small: 12, default: 14, medium: 17, large: 20, extraLarge: 24 },
        fontWeights: { lighter: 300, default: 400, bolder: 600 },
      },
      monospace: { fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace' },
    },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    containerStyles: {
      default: ground(palette.card),
      emphasis: ground(palette.emphasis),
      good: ground(palette.tint.good),
      warning: ground(palette.tint.warning),
      attention: ground(palette.tint.attention),
      accent: ground(palette.tint.accent),
    },
    table: { cellSpacing: 6 },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    textStyles: { heading: { size: 'medium', weight: 'bolder', color: 'default', isSubtle: false } },
    textBlock: { headingLevel: 3 },
  };
}

/** Styles that a host config cannot carry: buttons, and long words that must break on a phone. */
export function cardCss(theme: Theme): string {
  const palette = palettes[theme];
  return `
.ac-adaptiveCard { border: 1px solid ${palette.line}; border-radius: 10px; overflow: hidden; line-height: 1.45; }
.ac-adaptiveCard, .ac-adaptiveCard * { overflow-wrap: anywhere; box-sizing: border-box; }
.ac-adaptiveCard .ac-textBlock, .ac-adaptiveCard .ac-richTextBlock { line-height: 1.45 !important; }
.ac-pushButton { font: 600 14px/1.3 ${fontFamily}; padding: 8px 14px; border-radius: 8px; min-height: 36px;
  border: 1px solid ${palette.line}; background: ${palette.card}; color: ${palette.text}; cursor: pointer;
  white-space: normal !important; text-align: start; }
.ac-actionSet .ac-pushButton[aria-expanded] { min-height: 32px; padding: 5px 12px; font-size: 13px; }
.ac-pushButton[aria-expanded="true"] { border-color: ${palette.accent}; color: ${palette.accent}; }
.ac-pushButton > div { white-space: normal !important; overflow: visible !important; }
.ac-pushButton:hover { background: ${palette.emphasis}; }
.ac-pushButton:focus-visible { outline: 3px solid ${palette.accent}; outline-offset: 2px; }
.ac-pushButton.style-positive { background: ${palette.accent}; border-color: ${palette.accent}; color: ${palette.card}; }
.ac-anchor { color: ${palette.accent}; text-decoration: underline; text-underline-offset: 2px; cursor: pointer; }
.ac-actionSet { flex-wrap: wrap !important; row-gap: 8px; }
`;
}

/**
 * What a page hands to AdaptiveCard.onProcessMarkdown: no Markdown at all. The catalogue has none, and the renderer's
 * back-slashes before data are taken off again. Needs nothing around it, so a page may embed its source.
 */
export function plainMarkdown(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/\\([\\`*_~[\]<>|#+.)-])/g, '$1')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
