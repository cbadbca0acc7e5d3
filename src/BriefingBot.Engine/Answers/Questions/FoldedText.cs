using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>A text as folded words, to look words and phrases up in.</summary>
internal sealed class FoldedText
{
    private readonly string _text;

    public FoldedText(string text)
    {
        Words = FoldedName.Words(text);
        _text = $" {string.Join(' ', Words)} ";
    }

    public IReadOnlyList<string> Words { get; }

    /// <param name="form">A folded word or phrase.</param>
    public bool Has(string form) => _text.Contains($" {form} ", StringComparison.Ordinal);

    /// <summary>Index of the first word at which one of the forms begins, or -1.</summary>
    public int IndexOf(IReadOnlyList<string> forms) => IndexOf(forms, 0);

    public int IndexOf(IReadOnlyList<string> forms, int from)
    {
        for (var i = from; i < Words.Count; i++)
        {
            if (forms.Any(f => StartsAt(i, f)))
                return i;
        }
        return -1;
    }

    private bool StartsAt(int index, string form)
    {
        var at = 0;
        for (var i = index; i < Words.Count; i++)
        {
            var word = Words[i];
            if (string.CompareOrdinal(form, at, word, 0, word.Length) != 0)
                return false;
            at += word.Length;
            if (at == form.Length)
                return true;
            if (form[at] != ' ')
                return false;
            at++;
        }
        return false;
    }
}
