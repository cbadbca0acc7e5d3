using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Questions that are refused before anything is looked up.</summary>
internal static class QuestionGuard
{
    public const int LongestQuestion = ParameterSpec.LongestQuestion;
    private const int MostQuestions = 3;

    /// <returns>Null for a question that can be looked up.</returns>
    public static Answer? Refuse(string text)
    {
        if (!text.Any(char.IsLetterOrDigit))
            return Answer.Refused(RefusalReason.Empty, "The question is empty; ask about a group, an attack or a place, such as \"who claimed the Kabul attack?\".");
        if (text.Length > LongestQuestion)
            return Answer.Refused(RefusalReason.TooLong, $"The question is {text.Length:N0} characters long; at most {LongestQuestion:N0} can be read.");
        var tokens = Tokenizer.Tokenize(text);
        if (InstructionWords.AreIn(text, tokens))
            return Answer.Refused(RefusalReason.Instruction, "The question holds instructions to the program, which are not followed; ask the question alone.");
        if (HarmfulWords.AskForHelp(tokens))
            return Answer.Refused(RefusalReason.Harmful, "Questions on how to do harm, or how to help a group, are not answered.");
        if (LanguageGuess.IsOther(text, tokens))
            return Answer.Refused(RefusalReason.OtherLanguage, "Questions are read in English only; please ask in English.");
        if (text.Count(c => c == '?') > MostQuestions)
            return Answer.Refused(RefusalReason.TooMany, "There are several questions in this; ask them one at a time.");
        return null;
    }
}
