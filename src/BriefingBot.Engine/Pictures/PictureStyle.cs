using System.Globalization;
using System.Net;
using System.Text;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Pictures;

/// <summary>Colours and type of all pictures: a light card that reads on the dark and the light theme of both platforms.</summary>
internal static class PictureStyle
{
    public const string Card = "#fbfaf7";
    public const string Ink = "#1f2933";
    public const string Faint = "#5f6b7a";
    public const string Grid = "#e4e2dc";
    public const string Axis = "#9aa5b1";
    public const string Bar = "#8fa9c4";
    public const string Accent = "#b3402a";
    public const string Sea = "#e9f0f4";
    public const string Land = "#f7f4ec";
    public const string Border = "#cfc8b8";

    /// <summary>About the width of text in DejaVu Sans, in pixels: measuring exactly would take the font.</summary>
    public static double Width(string text, double size, bool bold = false) => text.Length * size * (bold ? 0.68 : 0.6);

    public static StringBuilder Open(int width, int height) => new StringBuilder().Append(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"DejaVu Sans, sans-serif\" font-size=\"12\"><rect width=\"{width}\" height=\"{height}\" fill=\"{Card}\"/>");

    public static StringBuilder Text(this StringBuilder svg, double x, double y, string text, string fill = Faint, string anchor = "start", double size = 12, bool bold = false, bool halo = false) => svg.Append(CultureInfo.InvariantCulture,
        $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{size:0.#}\" text-anchor=\"{anchor}\" fill=\"{fill}\"{(bold ? " font-weight=\"bold\"" : "")}{(halo ? $" stroke=\"{Card}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"" : "")}>{Escape(text)}</text>");

    /// <summary>Text from outside as character data of the picture, cut to the room that there is.</summary>
    public static string Fit(string text, double room, double size)
    {
        var most = Math.Max(1, (int)(room / (size * 0.68)));
        return text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(SafeText.Of(text));
}
