import { svg } from './svg.ts';
import type { PictureWords } from './types.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DC = 'http://purl.org/dc/elements/1.1/';

/** What a file says about itself: to screen readers, and to programs that keep records of pictures. */
export function describeFile({ title, description, link, citation, language }: PictureWords) {
  const said = (name: string, text: string): Element => {
    const element = document.createElementNS(DC, `dc:${name}`);
    element.append(text);
    return element;
  };
  const about = document.createElementNS(RDF, 'rdf:Description');
  about.setAttributeNS(RDF, 'rdf:about', '');
  about.append(
    said('title', title),
    said('source', link),
    said('creator', citation),
    said('language', language),
  );
  const rdf = document.createElementNS(RDF, 'rdf:RDF');
  rdf.append(about);
  return [
    svg('title', { id: 'title' }, [title]),
    svg('desc', { id: 'description' }, [`${description} ${link}`]),
    svg('metadata', {}, [rdf]),
  ];
}
