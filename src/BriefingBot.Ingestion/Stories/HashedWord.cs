namespace BriefingBot.Ingestion.Stories;

/// <summary>A word of a text by its hash: grouping compares words and never prints them. <paramref name="Before"/> is the mark that parts it from the word before it.</summary>
internal readonly record struct HashedWord(uint Hash, int Start, int Length, Separator Before, bool Capital, bool SentenceStart, int Number)
{
    public bool IsNumber => Number >= 0;
}

internal enum Separator : byte { Space, Comma, Hyphen, Initial, Other, Sentence }
