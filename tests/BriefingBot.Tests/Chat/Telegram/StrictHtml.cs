using System.Text;

namespace BriefingBot.Tests.Chat.Telegram;

/// <summary>
/// Reads HTML as Telegram's manual describes it and takes nothing else: the listed tags, nested and closed in order, no quotation
/// in a quotation, nothing inside monospaced text, four named entities. Gives the text that the platform counts.
/// </summary>
internal static class StrictHtml
{
    private static readonly string[] Tags = ["b", "i", "u", "s", "code", "pre", "a", "blockquote"];

    public static string Read(string html)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        for (var i = 0; i < html.Length; i++)
        {
            switch (html[i])
            {
                case '<':
                    var end = html.IndexOf('>', i);
                    end.ShouldBeGreaterThan(i, "a tag without an end");
                    ReadTag(html[(i + 1)..end], open);
                    i = end;
                    break;
                case '>':
                    throw new FormatException($"a bare > at {i}");
                case '&':
                    i = ReadEntity(html, i, text);
                    break;
                default:
                    text.Append(html[i]);
                    break;
            }
        }
        open.ShouldBeEmpty("every tag is closed");
        ShouldBePaired(text.ToString());
        return text.ToString();
    }

    private static void ReadTag(string tag, Stack<string> open)
    {
        if (tag.StartsWith('/'))
        {
            open.Count.ShouldBeGreaterThan(0, $"<{tag}> closes nothing");
            open.Pop().ShouldBe(tag[1..], "tags close in order");
            return;
        }
        var name = tag.Split(' ')[0];
        Tags.ShouldContain(name);
        var attributes = tag[name.Length..];
        if (name == "a")
            ShouldBeLink(attributes);
        else if (attributes.Length > 0)
            (name + attributes).ShouldBe("blockquote expandable");
        open.ShouldNotContain("pre", "monospaced text holds no tags");
        if (name == "blockquote")
            open.ShouldBeEmpty("a quotation stands outermost");
        open.Push(name);
    }

    private static void ShouldBeLink(string attributes)
    {
        const string Start = " href=\"";
        attributes.ShouldStartWith(Start);
        attributes.ShouldEndWith("\"");
        var address = attributes[Start.Length..^1];
        address.IndexOfAny(['"', '<', '>', ' ', '\n']).ShouldBe(-1, address);
        var decoded = Read(address);
        (decoded.StartsWith("http://", StringComparison.Ordinal) || decoded.StartsWith("https://", StringComparison.Ordinal)).ShouldBeTrue(decoded);
    }

    private static int ReadEntity(string html, int at, StringBuilder text)
    {
        foreach (var (entity, letter) in new[] { ("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"') })
        {
            if (string.CompareOrdinal(html, at, entity, 0, entity.Length) == 0)
            {
                text.Append(letter);
                return at + entity.Length - 1;
            }
        }
        throw new FormatException($"a bare & at {at}");
    }

    private static void ShouldBePaired(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]))
                (++i < text.Length && char.IsLowSurrogate(text[i])).ShouldBeTrue("a surrogate pair is cut");
            else
                char.IsLowSurrogate(text[i]).ShouldBeFalse("a low surrogate stands alone");
        }
    }
}
