using System.Text;

namespace BriefingBot.Chat.Telegram.Html;

/// <summary>The words of markup that <see cref="HtmlWriter"/> wrote: tags dropped, its four entities resolved.</summary>
internal static class HtmlText
{
    private static readonly (string Entity, char Meant)[] Entities = [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')];

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] == '<')
                i = html.IndexOf('>', i) is >= 0 and var end ? end : html.Length;
            else if (html[i] == '&')
                i += Resolve(html.AsSpan(i), text) - 1;
            else
                text.Append(html[i]);
        }
        return text.ToString();
    }

    private static int Resolve(ReadOnlySpan<char> rest, StringBuilder text)
    {
        foreach (var (entity, meant) in Entities)
        {
            if (!rest.StartsWith(entity, StringComparison.Ordinal))
                continue;
            text.Append(meant);
            return entity.Length;
        }
        text.Append('&');
        return 1;
    }
}
