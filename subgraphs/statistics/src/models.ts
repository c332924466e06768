import type { SurveyFigure } from './survey/figures.ts';
