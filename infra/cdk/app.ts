import { App } from 'aws-cdk-lib';
import { buildTransparence } from './transparence.ts';
import { addControles } from './controles.ts';

const app = new App();
buildTransparence(app);
addControles(app);
app.synth();
