using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Tests.Chat.Discord;

/// <summary>Replies made of what outsiders write at their worst, from a seed.</summary>
internal sealed class RandomReplies(int seed)
{
    private static readonly string[] Shreds =
    [
        "@everyone", "@here", "<@175928847299117063>", "<@&17592884>", "<#1234>", "<:x:1>", "<a:x:12>", "<t:1700000000:R>", "</ask:1>", "<id:guide>", "<https://evil.example>",
        "[bbc.co.uk](https://evil.example)", "https://evil.example/a_b", "**", "__", "~~", "||", "```", "`", "\\", "\\\\", "> ", ">>> ", "# ", "-# ", "- ", "1. ", "1) ", "+ ", ":skull:", "*", "_", "|",
        "\n", "\r\n", "\t", "\0", "\u202E", "\u2066", "\uD83D\uDE00", "\uD83D", "\uDE00", "ü", "كابل", "\u200B", " ", "  ", "killed", "Kabul", "133", "a_b_c", "(", ")", "]", "[", "][", "](", "…",
    ];

    private readonly Random _random = new(seed);

    public Reply Next() => new((ReplyStatus)_random.Next(6), Text(40))
    {
        Summary = _random.Next(3) == 0 ? null : Cited(200),
        Blocks = [.. Many(12, Block)],
        Buttons = [.. Many(_random.Next(4) == 0 ? 40 : 7, () => new ReplyButton(Text(12), Text(20)))],
        AsOf = _random.Next(2) == 0 ? null : new AsOf(Text(3), [.. Many(60, () => Text(10))]),
        Accent = _random.Next(3) switch { 0 => null, 1 => "#12ab34", _ => "#nonsense" },
        Private = _random.Next(2) == 0,
    };

    public string Text(int most) => string.Concat(Many(most, () => Shreds[_random.Next(Shreds.Length)]));

    private ReplyBlock Block() => _random.Next(6) switch
    {
        0 => new TextBlock(Cited(_random.Next(8) == 0 ? 3000 : 60)),
        1 => new FieldsBlock(_random.Next(2) == 0 ? null : Text(6), [.. Many(40, () => new ReplyField(Text(6), [.. Many(4, () => Cited(40))]))]),
        2 => new ListBlock(_random.Next(2) == 0 ? null : Text(6), [.. Many(30, () => Cited(40))], _random.Next(2) == 0),
        3 => new TableBlock(Text(4), [.. Many(6, () => Text(4))], [.. Many(20, () => (IReadOnlyList<Cited>)[.. Many(6, () => Cited(30))])]),
        4 => new QuotationBlock(Text(_random.Next(6) == 0 ? 900 : 60), _random.Next(2) == 0 ? null : Text(6), Citation()),
        _ => new PictureBlock("<svg/>", Text(300), _random.Next(2) == 0 ? null : "▁▂▃"),
    };

    private Cited Cited(int most) => new(Text(most), [.. Many(_random.Next(9) == 0 ? 40 : 3, Citation)]);

    private Citation Citation() => new(
        (CitationKind)_random.Next(5),
        Text(4),
        Text(4),
        _random.Next(4) switch
        {
            0 => null,
            1 => Text(5),
            2 => $"https://outlet.example/{Text(_random.Next(5) == 0 ? 300 : 8)}",
            _ => $"javascript:{Text(4)}",
        },
        _random.Next(3) switch { 0 => null, 1 => PublicationTime.OfDay(new DateOnly(2024, 3, 22)), _ => PublicationTime.At(new DateTimeOffset(2024, 3, 22, 18, 0, 0, TimeSpan.Zero)) },
        _random.Next(2) == 0 ? null : Text(60),
        _random.Next(50));

    private IEnumerable<T> Many<T>(int most, Func<T> make)
    {
        var count = _random.Next(most + 1);
        for (var i = 0; i < count; i++)
            yield return make();
    }
}
