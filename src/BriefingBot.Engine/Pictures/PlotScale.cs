using System.Globalization;
using System.Text;

namespace BriefingBot.Engine.Pictures;

/// <summary>The upright axis of a plot of counts: round figures, whole numbers only.</summary>
internal static class PlotScale
{
    private const int Steps = 4;

    /// <summary>The least round figure that the greatest count does not exceed: a multiple of 1, 2 or 5 times a power of ten.</summary>
    public static int Ceiling(int greatest) => StepOf(greatest) * (int)Math.Ceiling(Math.Max(1, greatest) / (double)StepOf(greatest));

    public static void Grid(StringBuilder svg, int top, double left, double right, double upper, double lower)
    {
        var step = StepOf(top);
        for (var value = 0; value <= top; value += step)
        {
            var y = lower - ((lower - upper) * value / top);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{left}\" y1=\"{y:0.#}\" x2=\"{right}\" y2=\"{y:0.#}\" stroke=\"{(value == 0 ? PictureStyle.Axis : PictureStyle.Grid)}\"/>");
            svg.Text(left - 8, y + 4, $"{value:N0}", anchor: "end", size: 11);
        }
    }

    private static int StepOf(int greatest)
    {
        var rough = Math.Max(1, greatest / (double)Steps);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (int)(new[] { 1, 2, 5, 10 }.First(m => m * power >= rough) * power);
    }
}
