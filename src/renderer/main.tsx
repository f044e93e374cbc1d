// The first thing that runs in the window: finds the host, then shows what it holds.
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app/app.tsx';
import { connectHost } from './host/connect.ts';
import { chooseLanguage } from './i18n/language.ts';
import { createTranslations } from './i18n/translations.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';

const element = document.getElementById('app');
if (element === null) throw new TypeError('index.html has no #app');

// Until the host has told its settings, the language is that of the browser.
const texts = await createTranslations(chooseLanguage('system', navigator.languages));

createRoot(element).render(
  <I18nextProvider i18n={texts}>
    <App client={connectHost()} />
  </I18nextProvider>,
);
