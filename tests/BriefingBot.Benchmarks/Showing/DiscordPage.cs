using System.Net;
using System.Text;
using BriefingBot.Chat.Discord.Messages;

namespace BriefingBot.Benchmarks.Showing;

/// <summary>Components v2 messages as a page: near what the platform's own program shows.</summary>
internal static class DiscordPage
{
    public static string Write(IReadOnlyList<DiscordMessage> messages)
    {
        var page = new StringBuilder(Style);
        foreach (var message in messages)
        {
            page.Append("<div class=\"message\">");
            foreach (var component in message.Components ?? [])
                Write(page, component, message);
            page.Append("</div>");
        }
        return page.Append("</body></html>").ToString();
    }

    private static void Write(StringBuilder page, DiscordComponent component, DiscordMessage message)
    {
        switch (component)
        {
            case DiscordContainer container:
                page.Append($"<div class=\"card\" style=\"border-left-color: #{container.AccentColor:x6}\">");
                foreach (var part in container.Components)
                    Write(page, part, message);
                page.Append("</div>");
                break;
            case DiscordTextDisplay text:
                foreach (var line in text.Content.Split('\n'))
                    page.Append(Line(line));
                break;
            case DiscordSeparator:
                page.Append("<hr>");
                break;
            case DiscordMediaGallery gallery:
                foreach (var media in gallery.Items)
                    page.Append($"<img src=\"data:image/png;base64,{Convert.ToBase64String(message.Pictures.First(p => media.Media.Url.EndsWith(p.Name, StringComparison.Ordinal)).Png.Span)}\">");
                break;
            case DiscordActionRow row:
                page.Append("<div class=\"row\">");
                foreach (var control in row.Components)
                    Write(page, control, message);
                page.Append("</div>");
                break;
            case DiscordButton button:
                page.Append($"<span class=\"button\">{WebUtility.HtmlEncode(button.Label)}</span>");
                break;
            case DiscordSelectMenu menu:
                page.Append($"<span class=\"button\">{WebUtility.HtmlEncode(menu.Placeholder)}</span>");
                break;
        }
    }

    private static string Line(string line)
    {
        var (tag, text) = line switch
        {
            ['-', '#', ' ', .. var small] => ("small", small),
            ['#', '#', ' ', .. var second] => ("h2", second),
            ['#', '#', '#', ' ', .. var third] => ("h3", third),
            ['-', ' ', .. var entry] => ("li", entry),
            _ => ("p", line),
        };
        return $"<{tag}>{Inline(text)}</{tag}>";
    }

    // Bold and links; a backslash makes the next character plain, as on the platform.
    private static string Inline(string text)
    {
        var html = new StringBuilder();
        var bold = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                html.Append(WebUtility.HtmlEncode(text[++i].ToString()));
            }
            else if (text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*')
            {
                html.Append(bold ? "</b>" : "<b>");
                (bold, i) = (!bold, i + 1);
            }
            else if (text[i] == '[' && text.IndexOf("](", i, StringComparison.Ordinal) is var middle and > 0 && text.IndexOf(')', middle) is var end and > 0)
            {
                html.Append($"<a>{WebUtility.HtmlEncode(text[(i + 1)..middle])}</a>");
                i = end;
            }
            else
            {
                html.Append(WebUtility.HtmlEncode(text[i].ToString()));
            }
        }
        return html.ToString();
    }

    private const string Style = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><style>
        body { margin: 0; padding: 16px; width: 620px; background: #313338; font: 15px/1.4 "DejaVu Sans", sans-serif; color: #dbdee1; }
        .card { background: #2b2d31; border-left: 4px solid; border-radius: 6px; padding: 12px 16px; overflow-wrap: anywhere; } .message { margin-bottom: 12px; }
        p, small, li { display: block; margin: 0 0 4px; } li { padding-left: 18px; position: relative; } li::before { content: "•"; position: absolute; left: 4px; } small { color: #a3a6aa; font-size: 12.5px; }
        h2 { font-size: 18px; margin: 0 0 6px; color: #f2f3f5; } h3 { font-size: 16px; margin: 0 0 6px; color: #f2f3f5; } b { color: #f2f3f5; } a { color: #00a8fc; }
        hr { border: 0; border-top: 1px solid #4e5058; margin: 10px 0; } img { width: 100%; border-radius: 6px; margin: 4px 0; display: block; }
        .row { margin-top: 8px; } .button { display: inline-block; background: #4e5058; color: #fff; border-radius: 6px; padding: 6px 14px; margin: 0 8px 8px 0; font-size: 14px; }
        </style></head><body>
        """;
}
