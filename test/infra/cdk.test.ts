/** One suite: to load the CDK takes longer than to check what it makes. */
import './controles.ts';
import './definition.ts';
import './droits.ts';
import './ressources.ts';
