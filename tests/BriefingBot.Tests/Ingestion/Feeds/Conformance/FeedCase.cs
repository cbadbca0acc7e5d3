using System.Text;
using BriefingBot.Ingestion.Feeds;

namespace BriefingBot.Tests.Ingestion.Feeds.Conformance;

/// <summary>One case of the conformance suite: a feed whose first comment says over which headers it came and what must come out.</summary>
internal sealed record FeedCase(string Family, string Name, byte[] Body, string Expectation, FeedResponse Response)
{
    private const string Server = "http://127.0.0.1:8097/tests/";

    public static FeedCase? Load(string folder, string path)
    {
        var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        var body = File.ReadAllBytes(path);
        var text = Decode(body);
        var expectation = Between(text, "Expect:", "-->");
        return expectation is null ? null : new FeedCase(FamilyOf(name), name, body, expectation.Split('\n')[0].Trim(), ResponseOf(name, text));
    }

    private static string FamilyOf(string name)
    {
        var parts = name.Split('/');
        return parts[0] == "wellformed" ? $"{parts[0]}/{parts[1]}" : parts[0];
    }

    /// <summary>Cases with "http" in their path are served; the others are files without headers or address.</summary>
    private static FeedResponse ResponseOf(string name, string text)
    {
        if (!name.Contains("http", StringComparison.Ordinal)) return new FeedResponse(new Uri("about:blank"));
        return new FeedResponse(new Uri(Server + name), Header(text, "Content-type") ?? "text/xml", Header(text, "Content-Language"), Header(text, "Content-Location"));
    }

    private static string? Header(string text, string header)
    {
        foreach (var line in text.Split('\n').Where(line => line.StartsWith("Header:", StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(':', 7);
            if (colon > 0 && line[7..colon].Trim().Equals(header, StringComparison.OrdinalIgnoreCase)) return line[(colon + 1)..].Trim();
        }

        return null;
    }

    private static string? Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        if (from < 0) return null;
        var to = text.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? null : text[(from + start.Length)..to].Trim();
    }

    /// <summary>Only the comment has to be legible, and it is ASCII in every encoding used once the zero bytes are gone.</summary>
    private static string Decode(byte[] body) =>
        body.Take(4).Contains((byte)0) || body is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            ? Encoding.Latin1.GetString(body.Where(b => b != 0).ToArray())
            : Encoding.UTF8.GetString(body);
}
