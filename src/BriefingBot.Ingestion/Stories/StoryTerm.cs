using System.Runtime.InteropServices;

namespace BriefingBot.Ingestion.Stories;

/// <summary>A word, or a pair of capitalised words in a row, by its hash. <paramref name="Weight"/> is 16 (1 + ln of its count), at most 255.</summary>
// Packed to six bytes: a window holds ten million of them.
[StructLayout(LayoutKind.Sequential, Pack = 2)]
public readonly record struct StoryTerm(uint Hash, StoryTermKinds Kinds, byte Weight);

[Flags]
public enum StoryTermKinds : byte
{
    Word = 0,

    /// <summary>Capitalised inside sentences, never in lower case: a place, a person, an organisation.</summary>
    Proper = 1,

    /// <summary>Two proper words in a row, mostly a person's name.</summary>
    Name = 2,

    InTitle = 4,

    /// <summary>In the vocabulary that all reports of violence share.</summary>
    Common = 8,
}
