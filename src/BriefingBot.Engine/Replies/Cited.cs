using BriefingBot.Engine.Facts;

namespace BriefingBot.Engine.Replies;

/// <summary>
/// A stretch of our own text with the places that support it. Text without a citation may only be navigation or say what the
/// program itself knows (counts of pages, how to ask); the mechanical check holds cited text against its citations.
/// </summary>
public sealed record Cited(string Text, IReadOnlyList<Citation> Citations)
{
    /// <summary>The figures in the text that were computed rather than read, to be computed again by the check.</summary>
    public IReadOnlyList<Computation> Computed { get; init; } = [];

    /// <summary>Words that come from the program's own tables and from no source: the country that a place lies in, a GTD type.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>What the check read of the text.</summary>
    internal Beside<CitedWords> Reading;

    public Cited(string text, params Citation[] citations)
        : this(text, (IReadOnlyList<Citation>)citations)
    {
    }

    public static implicit operator Cited(string text) => new(text, []);

    public override string ToString() => Text;
}
