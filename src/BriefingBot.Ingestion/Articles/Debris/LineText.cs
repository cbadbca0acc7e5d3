using System.Text;

namespace BriefingBot.Ingestion.Articles.Debris;

/// <summary>Brings a line into the form in which phrases are compared.</summary>
internal static class LineText
{
    /// <summary>Lower case, straight quotes, single spaces, without leading and trailing marks and bullets.</summary>
    public static string Normalise(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else
            {
                text.Append(c is '’' or '‘' ? '\'' : c is '–' or '—' ? '-' : char.ToLowerInvariant(c));
            }
        }

        return text.ToString().Trim(' ', '.', ':', '!', '-', '*', '•', '»', '«', '>', '<', '|', '→', '›', '…', '[', ']', '(', ')', ',', '/', '"', '“', '”', '?');
    }
}
