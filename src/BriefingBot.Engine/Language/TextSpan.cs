namespace BriefingBot.Engine.Language;

/// <summary>A stretch of a text, in characters: <paramref name="Start"/> is the first, <paramref name="End"/> one past the last.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public string Of(string text) => text[Start..End];
}
