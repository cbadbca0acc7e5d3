using System.Globalization;
using System.Text;

namespace BriefingBot.Tests.Ingestion.Feeds.Conformance;

internal enum PythonTokenKind
{
    Name,
    Number,
    Text,
    Symbol,
    End,
}

internal readonly record struct PythonToken(PythonTokenKind Kind, string Value)
{
    public static List<PythonToken> Tokenize(string source)
    {
        var tokens = new List<PythonToken>();
        var at = 0;
        while (true)
        {
            while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
            if (at >= source.Length) break;
            tokens.Add(Next(source, ref at));
        }

        tokens.Add(new PythonToken(PythonTokenKind.End, string.Empty));
        return tokens;
    }

    private static PythonToken Next(string source, ref int at)
    {
        var start = at;
        if (source[at] is '\'' or '"') return new PythonToken(PythonTokenKind.Text, Literal(source, ref at));
        if (source[at] == 'u' && at + 1 < source.Length && source[at + 1] is '\'' or '"')
        {
            at++;
            return new PythonToken(PythonTokenKind.Text, Literal(source, ref at));
        }

        if (char.IsLetter(source[at]) || source[at] == '_')
        {
            while (at < source.Length && (char.IsLetterOrDigit(source[at]) || source[at] == '_')) at++;
            return new PythonToken(PythonTokenKind.Name, source[start..at]);
        }

        if (char.IsDigit(source[at]))
        {
            while (at < source.Length && (char.IsDigit(source[at]) || source[at] == '.')) at++;
            return new PythonToken(PythonTokenKind.Number, source[start..at]);
        }

        at += at + 1 < source.Length && source.Substring(at, 2) is "==" or "!=" or ">=" or "<=" ? 2 : 1;
        return new PythonToken(PythonTokenKind.Symbol, source[start..at]);
    }

    private static string Literal(string source, ref int at)
    {
        var quote = source[at].ToString();
        var triple = new string(source[at], 3);
        if (string.CompareOrdinal(source, at, triple, 0, 3) == 0) quote = triple;
        at += quote.Length;
        var value = new StringBuilder();
        while (string.CompareOrdinal(source, at, quote, 0, quote.Length) != 0)
        {
            if (at >= source.Length) throw new PythonFault("a string is not closed");
            if (source[at] == '\\') Escape(source, ref at, value);
            else value.Append(source[at++]);
        }

        at += quote.Length;
        return value.ToString();
    }

    private static void Escape(string source, ref int at, StringBuilder value)
    {
        var kind = source[at + 1];
        at += 2;
        var digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            value.Append(char.ConvertFromUtf32(int.Parse(source.AsSpan(at, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            at += digits;
            return;
        }

        value.Append(kind switch
        {
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            '\\' or '\'' or '"' => kind.ToString(),
            _ => "\\" + kind,
        });
    }
}
