namespace BriefingBot.Chat.Pictures;

/// <summary>Bounds on one picture.</summary>
internal static class PictureLimits
{
    /// <summary>Characters of SVG; a map of a continent has some 100,000.</summary>
    public const int LongestSvg = 1_000_000;

    /// <summary>Pixels on a side, before scaling.</summary>
    public const int LongestSide = 1600;

    /// <summary>Phones show a pixel of ours as two of theirs or more.</summary>
    public const int Scale = 2;

    /// <summary>Bytes of a PNG; Discord takes 10 MiB a file and Telegram 10 MB a photo.</summary>
    public const int LargestPng = 4 * 1024 * 1024;
}
