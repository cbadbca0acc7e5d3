using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord.Rendering;

/// <summary>Writes the blocks of a reply as parts of a card.</summary>
internal sealed class CardWriter(Footnotes footnotes, Func<PictureBlock, ReadOnlyMemory<byte>?> draw)
{
    private const int LongestLabel = 80;
    private const int LongestPiece = Card.LongestLine - 150;

    private int _pictures;

    public IEnumerable<CardPart> Parts(Reply reply)
    {
        if (reply.Summary is { } summary)
            yield return new CardText(Lines(summary));
        foreach (var block in reply.Blocks)
            yield return Part(block);
        if (footnotes.Citations.Count > 0)
            yield return new CardText([Heading("Sources")!, .. FootnoteLine.All(footnotes).Select(line => $"-# {line}")]);
    }

    private CardPart Part(ReplyBlock block) => block switch
    {
        TextBlock text => new CardText(Lines(text.Text)),
        FieldsBlock fields => new CardFields(Heading(fields.Heading), [.. fields.Fields.Select(Field)]),
        ListBlock list => new CardText(Headed(list.Heading, list.Entries.SelectMany((entry, i) => Lines(entry, list.Numbered ? $"{i + 1}\\. " : "- ")))),
        TableBlock table => Table(table),
        QuotationBlock quotation => Quotation(quotation),
        PictureBlock picture => Picture(picture),
        _ => new CardText([]),
    };

    private CardField Field(ReplyField field) =>
        new(DiscordText.Clip(field.Label, LongestLabel) is { Length: > 0 } label ? label : "…", field.Values.Count == 1
            ? Lines(field.Values[0])
            : [.. field.Values.SelectMany(v => Lines(v, "- "))]);

    // Columns do not stand under each other in a proportional font: a row is a line, its cells apart by dots.
    private CardText Table(TableBlock table)
    {
        var columns = string.Join(" · ", table.Columns.Select(c => DiscordText.Clip(c, LongestLabel)));
        var header = columns.Length is > 0 and < LongestPiece ? new[] { $"-# {columns}" } : [];
        return new CardText(Headed(table.Heading, header.Concat(table.Rows.SelectMany(Row))));
    }

    private IEnumerable<string> Row(IReadOnlyList<Cited> cells)
    {
        var whole = "- " + string.Join(" · ", cells.Select(c => DiscordText.Escape(c.Text) + Marks(c)));
        return whole.Length <= Card.LongestLine ? [whole] : cells.SelectMany((cell, i) => Lines(cell, i == 0 ? "- " : ""));
    }

    private CardText Quotation(QuotationBlock quotation)
    {
        var pieces = DiscordText.Split(quotation.Words, LongestPiece).Select(p => $"> {p}").ToList();
        var by = quotation.Speaker is { } speaker ? $"— {DiscordText.Clip(speaker, LongestLabel)} " : "";
        return new CardText([.. pieces, $"-# {by}\\[{footnotes.Number(quotation.Citation)}\\]"]);
    }

    private CardPart Picture(PictureBlock block)
    {
        if (_pictures < DiscordLimits.GalleryPictures && draw(block) is { } png)
            return new CardPicture(new DiscordPicture($"picture-{++_pictures}.png", png, DiscordText.Label(block.Alternative, DiscordLimits.PictureDescription)));
        return new CardText([.. (block.Sparkline is { } line ? DiscordText.Split(line, LongestPiece) : []), .. DiscordText.Split(block.Alternative, LongestPiece)]);
    }

    private List<string> Lines(Cited cited, string lead = "")
    {
        var pieces = DiscordText.Split(cited.Text, LongestPiece).ToList();
        if (pieces.Count == 0)
            return pieces;
        pieces[0] = lead + pieces[0];
        pieces[^1] += Marks(cited);
        return pieces;
    }

    // Marks are bounded like everything else; sources past the bound stand in the list of sources all the same.
    private string Marks(Cited cited)
    {
        const int Shown = 12;
        var numbers = cited.Citations.Select(footnotes.Number).Distinct().Order().ToList();
        var marks = string.Concat(numbers.Take(Shown).Select(n => $"\\[{n}\\]"));
        return numbers.Count == 0 ? "" : numbers.Count > Shown ? $" {marks}…" : $" {marks}";
    }

    private static IReadOnlyList<string> Headed(string? heading, IEnumerable<string> lines) =>
        Heading(heading) is { } first ? [first, .. lines] : [.. lines];

    private static string? Heading(string? heading) =>
        heading is not null && DiscordText.Clip(heading, LongestLabel) is { Length: > 0 } words ? $"**{words}**" : null;
}
