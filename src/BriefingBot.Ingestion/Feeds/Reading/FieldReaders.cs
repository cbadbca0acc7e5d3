using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Feeds.Reading;

internal delegate void FieldReader(in ReadingScope scope, FeedWalker walker);

/// <summary>Which reader is responsible for which element.</summary>
internal static class FieldReaders
{
    private static readonly FrozenDictionary<string, FieldReader> ByName = new (string Names, FieldReader Read)[]
    {
        ("title dc:title", static (in scope, _) => TextReaders.Title(scope)),
        ("description dc:description", static (in scope, _) => TextReaders.Description(scope, "text/html")),
        ("abstract summary itunes:summary", static (in scope, _) => TextReaders.Description(scope, "text/plain")),
        ("subtitle tagline itunes:subtitle", static (in scope, _) => TextReaders.Subtitle(scope)),
        ("rights copyright dc:rights", static (in scope, _) => TextReaders.Rights(scope)),
        ("info feedburner:browserfriendly", static (in scope, _) => TextReaders.Info(scope)),
        ("content", static (in scope, _) => TextReaders.Content(scope, "text/plain")),
        ("content:encoded fullitem", static (in scope, _) => TextReaders.Content(scope, "text/html")),
        ("body xhtml:body", static (in scope, _) => TextReaders.Content(scope, "application/xhtml+xml")),
        ("author managingeditor dc:creator dc:author itunes:author", static (in scope, _) => PersonReader.Author(scope)),
        ("contributor dc:contributor", static (in scope, _) => PersonReader.Contributor(scope)),
        ("webmaster dc:publisher itunes:owner", static (in scope, _) => PersonReader.Publisher(scope)),
        ("link", static (in scope, _) => LinkReader.ReadLink(scope)),
        ("enclosure", static (in scope, _) => LinkReader.ReadEnclosure(scope)),
        ("guid id", static (in scope, _) => LinkReader.ReadId(scope)),
        ("cc:license creativecommons:license", static (in scope, _) => LinkReader.ReadLicence(scope)),
        ("url href", static (in scope, _) => PictureReader.Address(scope)),
        ("name", static (in scope, _) => PictureReader.Name(scope)),
        ("width", static (in scope, _) => PictureReader.Width(scope)),
        ("height", static (in scope, _) => PictureReader.Height(scope)),
        ("icon", static (in scope, _) => scope.Node.Icon = scope.Address()),
        ("logo", static (in scope, _) => scope.Node.Logo = scope.Address()),
        ("generator", static (in scope, _) => GeneratorReader.Read(scope)),
        ("admin:generatoragent", static (in scope, _) => GeneratorReader.ReadAgent(scope)),
        ("category keywords dc:subject", static (in scope, _) => CategoryReader.Read(scope)),
        ("tags itunes:keywords", static (in scope, _) => CategoryReader.ReadList(scope)),
        ("itunes:category", CategoryReader.ReadPodcast),
        ("itunes:image itunes:link", static (in scope, _) => PictureReader.Podcast(scope)),
        ("language dc:language", static (in scope, _) => scope.Node.Language = scope.Text()),
        ("published issued pubdate dcterms:issued", static (in scope, _) => DateReader.Published(scope)),
        ("updated modified lastbuilddate dc:date dcterms:modified", static (in scope, _) => DateReader.Updated(scope)),
        ("created dcterms:created", static (in scope, _) => scope.Node.Created = DateReader.Read(scope.Text())),
        ("expirationdate", static (in scope, _) => scope.Node.Expired = DateReader.Read(scope.Text())),
        ("dcterms:valid", static (in scope, _) => scope.Node.Validity = DateReader.Validity(scope.Text())),
        ("ttl sy:updateperiod sy:updatefrequency skiphours skipdays", static (in scope, walker) => walker.Hints.Read(scope)),
        ("newlocation", static (in scope, _) => LinkReader.ReadNewLocation(scope)),
        ("comments docs wfw:comment wfw:commentrss", static (in scope, _) => ExtensionReader.ReadAddress(scope)),
    }.SelectMany(row => row.Names.Split(' ').Select(name => (Name: name, row.Read))).ToFrozenDictionary(row => row.Name, row => row.Read, StringComparer.Ordinal);

    public static FieldReader? Find(string name) => ByName.GetValueOrDefault(name);
}
