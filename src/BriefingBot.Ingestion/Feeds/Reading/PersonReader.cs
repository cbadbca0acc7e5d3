using BriefingBot.Ingestion.Feeds.Markup;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Reads authors, contributors and publishers, as Atom structures them or as RSS crams them into one text.</summary>
internal static class PersonReader
{
    public static void Author(in ReadingScope scope) => Add(scope.Node.AuthorList, Read(scope, splitText: true));

    public static void Contributor(in ReadingScope scope) => Add(scope.Node.ContributorList, Read(scope, splitText: false));

    public static void Publisher(in ReadingScope scope) => scope.Node.Publisher = Read(scope, splitText: true);

    private static void Add(List<FeedPerson> people, FeedPerson person)
    {
        if (people.Count < FeedLimits.PartsOfANode && !person.IsEmpty) people.Add(person);
    }

    private static FeedPerson Read(in ReadingScope scope, bool splitText)
    {
        if (!scope.Element.HasElements) return splitText ? PersonText.Parse(scope.Text()) : new FeedPerson(scope.Text());
        var person = new FeedPerson(null);
        foreach (var child in scope.Element.Children)
            if (child is MarkupElement element) person = With(person, scope.Child(element));
        return person;
    }

    private static FeedPerson With(FeedPerson person, in ReadingScope part) => part.Element.LocalName switch
    {
        "name" => person with { Name = part.Text() },
        "email" => person with { Email = part.Text() },
        "uri" or "url" or "homepage" or "href" => person with { Uri = part.Address() },
        _ => person,
    };
}
