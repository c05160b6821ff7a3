-- How names are compared when people are looked for: compatibility decomposition (NFKD), marks of alphabets taken off, Latin letters that do not
-- decompose as they are typed on a plain keyboard, final sigma as sigma, then composed again. The marks of kana and of Indic scripts stay: there they make
-- another letter. Capitals have been made small before: this database's own idea of them may stop at ASCII.
create function read.fold(name text) returns text language sql immutable strict parallel safe as $$
    select normalize(
        replace(replace(replace(replace(
            translate(
                lower(regexp_replace(normalize(name, NFKD),
                    '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]',
                    '', 'g') collate "C"),
                'øłđðħıŋς', 'olddhinσ'),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
        NFC)
$$;
alter function read.fold owner to hrsaas_engine;
