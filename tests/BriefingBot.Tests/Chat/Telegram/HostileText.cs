using System.Text;

namespace BriefingBot.Tests.Chat.Telegram;

/// <summary>Texts as bad as they come, the same for the same seed.</summary>
internal sealed class HostileText(Random random)
{
    private static readonly string[] Shreds =
    [
        "<b>", "</b>", "<blockquote expandable>", "</blockquote>", "<a href=\"javascript:alert(1)\">", "</pre>", "<", ">", "&", "\"", "'", "&lt;", "&#x3C;", "&nbsp;", "&amp",
        "\u202E", "\u200F", "\u2066", "\u200B", "\u2060", "\0", "\u001B[31m", "\r\n", "\n\n\n", "\t", "\u2028", "\uD83D", "\uDE00", "😀", "👩‍👩‍👧", "e\u0301\u0301\u0301", "\uFFFF",
        "@everyone", "@durov", "/help@other", "tg://user?id=1", "https://evil.example/", "word ", "كلمة ", "слово. ", "词", " ", "  ", "A sentence. ", "[1]", "\u3000", "\u00A0",
    ];

    public string Next(int longest)
    {
        var length = random.Next(4) == 0 ? random.Next(longest + 1) : random.Next(Math.Min(longest, 200) + 1);
        var text = new StringBuilder();
        // One kind of shred alone hits borders that a mixture never reaches.
        var only = random.Next(3) == 0 ? Shreds[random.Next(Shreds.Length)] : null;
        while (text.Length < length)
            text.Append(only ?? Shreds[random.Next(Shreds.Length)]);
        return text.ToString();
    }

    public string? NextAddress() => random.Next(6) switch
    {
        0 => null,
        1 => "https://outlet.example/" + Next(600),
        2 => "javascript:alert(1)//" + Next(50),
        3 => "https://user:pass@outlet.example/",
        4 => "http://" + Next(80),
        _ => $"https://bücher.example/?q={Uri.EscapeDataString("<&\">")}&x=\"><b>{random.Next()}",
    };
}
