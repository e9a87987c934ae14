/** Endings of names that show what a file is, which is not a script of a shell: such files are not opened to read their first line. */
export const OTHER_ENDINGS: ReadonlySet<string> = new Set(
  [
    // languages
    'adb ads agda as asm asp aspx astro awk c cc cjs clj cljs cob coffee cpp cs cshtml cts cu cxx d dart e elm erl escript ex exs f f90 fs fsx go gohtml',
    'groovy h hh hpp hrl hs hx hxx idl ino ipp java jl js jsp jsx kt kts l less libsonnet lisp lua m md mdx mjs ml mli mm mts nim nix pas php php4 phtml',
    'pl pm proto ps1 psd1 psm1 py pyi pyx r rb rbi rego rkt rs s sass scala scm scss sol sql st styl sv svelte swift tcl tf tfvars thrift ts tsx v vb vcl',
    'vhd vim vue wat wgsl xsl y zig',
    // texts, data and settings
    'adoc arb asc avsc bazel bib bzl bzlmod cf cfg cmake cnf code-workspace config conf css csproj csv dockerignore docs dtd editorconfig',
    'env eml example feature ftl ftlh geojson gemspec golden gitignore gotmpl gradle graphql har hbs hcl heex htm html http ics inc ini in ipynb j2 jinja',
    'jinja2 json json5 jsonc jsonl jsonnet key ldif liquid list lock log map markdown mod mustache ndjson neon nsi org out patch pem plantuml plist po pot',
    'prisma prop properties props pub puml razor resx rst sample sln slnx snap srt strings sum svg sha256 sha512sum tape tex tmpl tmpldata toml tpl template',
    'tsbuildinfo tsv twig txt txtar types vcxproj vsd vtt webmanifest work xaml xhtml xlf xliff xml xsd yaml yml',
    // pictures, sounds, documents and archives
    '7z a aac ai apk avi avif bin bmp br bz2 cer class crt dat db deb der dll dmg doc docx dylib ear eot eps exe flac gif glb gltf gz heic icns ico iso jar',
    'jks jpeg jpg lib mo mov mp3 mp4 mpeg msi node npy o obj odp ods odt ogg onnx otf p12 parquet pb pbf pcap pdf pfx pickle pkl png ppt pptx psd pyc rar',
    'rpm so sqlite sqlite3 tar tgz tif tiff ttc ttf war wasm wav webm webp whl wmv woff woff2 xls xlsx xz zip zst',
  ].flatMap((line) => line.split(' ')),
);
