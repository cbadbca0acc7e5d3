namespace BriefingBot.Engine.Answers.Questions;

/// <summary>What kind of answer a question asks for.</summary>
public enum QuestionKind
{
    What,
    Who,
    When,
    Where,
    HowMany,
    Which,
    Why,
    How,

    /// <summary>Did, is, was: whether something is so.</summary>
    Whether,
    Compare,
    List,
    Latest,

    /// <summary>What happened, in order.</summary>
    Timeline,
}
