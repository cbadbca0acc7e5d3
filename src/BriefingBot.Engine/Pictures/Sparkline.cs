namespace BriefingBot.Engine.Pictures;

/// <summary>A row of figures as block characters, for places that show no picture.</summary>
public static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>One character a figure: a blank for nothing, else eighths of the greatest.</summary>
    public static string Of(IReadOnlyList<int> figures)
    {
        var greatest = figures.Count == 0 ? 0 : figures.Max();
        return string.Concat(figures.Select(f => f <= 0 ? '·' : Blocks[(int)Math.Ceiling(f * 8.0 / greatest) - 1]));
    }
}
