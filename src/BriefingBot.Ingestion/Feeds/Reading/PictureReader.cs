namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Fields that only images and text inputs have; anywhere else they say nothing.</summary>
internal static class PictureReader
{
    public static void Address(in ReadingScope scope)
    {
        if (scope.Node is FeedImage image) image.Href = scope.Address();
    }

    public static void Podcast(in ReadingScope scope)
    {
        if (scope.Element.Name == "itunes:link" && scope.Attribute("rel") != "image") return;
        if ((scope.Attribute("href") ?? scope.Attribute("url")) is { Length: > 0 } address)
            scope.Node.Image = new FeedImage { Href = Html.WebReference.Resolve(scope.Base, address) };
    }

    public static void Name(in ReadingScope scope)
    {
        if (scope.Node is FeedImage image) image.Name = scope.Text();
    }

    public static void Width(in ReadingScope scope)
    {
        if (scope.Node is FeedImage image) image.Width = Pixels(scope);
    }

    public static void Height(in ReadingScope scope)
    {
        if (scope.Node is FeedImage image) image.Height = Pixels(scope);
    }

    private static int Pixels(in ReadingScope scope) => Dates.DateParts.Number(scope.Text()) ?? 0;
}
