/** The part of Monaco's theme that is set here. */
interface Theme {
  base: 'vs' | 'vs-dark';
  inherit: boolean;
  rules: { token: string; foreground: string }[];
  colors: Record<string, string>;
}

interface Palette {
  readonly surface: string;
  readonly accent: string;
  readonly marked: string;
  readonly faint: string;
  readonly comment: string;
  readonly number: string;
}

const theme = (base: 'vs' | 'vs-dark', palette: Palette): Theme => ({
  base,
  inherit: true,
  rules: [
    { token: 'comment', foreground: palette.comment },
    { token: 'number', foreground: palette.number },
  ],
  colors: {
    'editor.background': '#00000000',
    'editor.placeholder.foreground': palette.faint,
    'scrollbar.shadow': '#00000000',
    'editorHoverWidget.background': palette.surface,
    'editorSuggestWidget.background': palette.surface,
    'editorSuggestWidget.selectedBackground': palette.marked,
    'editorSuggestWidget.selectedForeground': palette.accent,
    'editorWidget.background': palette.surface,
    'menu.background': palette.surface,
    'menu.selectionBackground': palette.marked,
    'menu.selectionForeground': palette.accent,
    'list.hoverBackground': palette.marked,
    'list.highlightForeground': palette.accent,
    'list.focusHighlightForeground': palette.accent,
    'quickInput.background': palette.surface,
    'quickInputList.focusBackground': palette.marked,
    'quickInputList.focusForeground': palette.accent,
    'textLink.foreground': palette.accent,
    'textLink.activeForeground': palette.accent,
    focusBorder: palette.accent,
  },
});

/** The editors' colours, under the names by which GraphiQL asks for them. Each reads on its ground (WCAG AA). */
export const editorThemes = {
  'graphiql-LIGHT': theme('vs', {
    surface: '#ffffff',
    accent: '#0b5563',
    marked: '#0b556319',
    faint: '#4a5f69',
    comment: '#2f6b1f',
    number: '#06664a',
  }),
  'graphiql-DARK': theme('vs-dark', {
    surface: '#142026',
    accent: '#6fcbdb',
    marked: '#6fcbdb26',
    faint: '#a3b6bf',
    comment: '#8fb97f',
    number: '#b5cea8',
  }),
};
