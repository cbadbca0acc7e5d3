namespace BriefingBot.Chat.Pictures;

/// <summary>Whether the system can draw: tried with a picture of one pixel.</summary>
internal static class LibrsvgProbe
{
    private const string OnePixel = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";

    /// <summary>Null where it can; else why not and what would help, in one sentence.</summary>
    public static string? Fault(Func<string, byte[]?>? draw = null)
    {
        try
        {
            return (draw ?? SvgDrawing.ToPng)(OnePixel) is null ? "not drawn: librsvg does not draw here; text stands for them" : null;
        }
        catch (DllNotFoundException)
        {
            return "not drawn: librsvg is not installed (Debian: librsvg2-2 and fonts-dejavu-core); text stands for them";
        }
        catch (EntryPointNotFoundException)
        {
            return "not drawn: librsvg is older than 2.52; text stands for them";
        }
    }
}
