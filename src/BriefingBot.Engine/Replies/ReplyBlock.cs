using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Replies;

/// <summary>A part of a reply. Renderers know these and nothing else; none carries markup.</summary>
public abstract record ReplyBlock;

public sealed record TextBlock(Cited Text) : ReplyBlock;

/// <summary>Label and values, as on a card. Several values under one label disagree or add up; none is hidden.</summary>
public sealed record FieldsBlock(string? Heading, IReadOnlyList<ReplyField> Fields) : ReplyBlock;

public sealed record ReplyField(string Label, IReadOnlyList<Cited> Values)
{
    public ReplyField(string label, params Cited[] values)
        : this(label, (IReadOnlyList<Cited>)values)
    {
    }
}

public sealed record ListBlock(string? Heading, IReadOnlyList<Cited> Entries, bool Numbered = false) : ReplyBlock;

public sealed record TableBlock(string? Heading, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cited>> Rows) : ReplyBlock;

/// <summary>Words of a document, printed as a quotation, never as markup.</summary>
public sealed record QuotationBlock(string Words, string? Speaker, Citation Citation) : ReplyBlock;

/// <summary>A picture drawn by us, when somebody shows it. Where no picture can be shown, the text stands for it.</summary>
public sealed record PictureBlock : ReplyBlock
{
    private readonly Lazy<string> _svg;

    public PictureBlock(string svg, string alternative, string? sparkline = null)
        : this(() => svg, alternative, sparkline)
    {
    }

    /// <param name="draw">Makes the SVG: drawing a map takes longer than composing a brief, and most briefs are the same as another.</param>
    public PictureBlock(Func<string> draw, string alternative, string? sparkline = null)
    {
        _svg = new(draw);
        Alternative = alternative;
        Sparkline = sparkline;
    }

    public string Svg => _svg.Value;

    public string Alternative { get; }

    public string? Sparkline { get; }
}
