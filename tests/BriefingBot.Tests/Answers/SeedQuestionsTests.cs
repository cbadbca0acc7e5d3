using System.Runtime.CompilerServices;
using System.Text.Json;
using BriefingBot.Engine.Answers;
using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Replies;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace BriefingBot.Tests.Answers;

/// <summary>
/// Our own questions on the five articles: the facts expected of each answer and the documents it may lean on, a third of them without an answer
/// (seed-questions.jsonl). Thresholds are those that were asked for.
/// </summary>
public sealed class SeedQuestionsTests(SeedAnswers store, ITestOutputHelper output) : IClassFixture<SeedAnswers>
{
    private const double LeastRight = 0.90;
    private const double LeastSupported = 0.95;
    private const double MostAnsweredAllTheSame = 0.02;

    private sealed record SeedQuestion(string Id, string Question, string? After, string[][]? Expect, string[]? Documents, long? Value, bool Refused, string[]? Reason);

    [SharedFact("seeds")]
    public async Task Questions_are_answered_with_facts_and_documents_that_bear_them_and_the_others_are_refused()
    {
        var questions = Read();
        questions.Count.ShouldBeGreaterThanOrEqualTo(150);
        questions.Count(q => q.Refused).ShouldBeGreaterThanOrEqualTo(questions.Count / 3);
        var answers = await AnswerAsync(questions);

        var answerable = questions.Where(q => !q.Refused).ToList();
        var right = answerable.Where(q => IsRight(q, answers[q.Id])).ToList();
        var citations = answerable.Where(q => q.Documents is not null).SelectMany(q => answers[q.Id].Sentences.SelectMany(s => s.Citations).Select(c => q.Documents!.Contains(c.Document))).ToList();
        var unanswerable = questions.Where(q => q.Refused).ToList();
        var answeredAllTheSame = unanswerable.Where(q => !answers[q.Id].IsRefused).ToList();
        var otherReason = unanswerable.Where(q => answers[q.Id].IsRefused && q.Reason is { } reason && !reason.Contains(answers[q.Id].Reason)).ToList();

        foreach (var wrong in answerable.Except(right).Concat(answeredAllTheSame).Concat(otherReason))
            output.WriteLine($"{wrong.Id} {wrong.Question} -> {answers[wrong.Id].Reason ?? string.Join(' ', answers[wrong.Id].Sentences.Select(s => s.Text))}");
        output.WriteLine($"right {right.Count} of {answerable.Count}, citations that support {citations.Count(c => c)} of {citations.Count}, unanswerable answered {answeredAllTheSame.Count} of {unanswerable.Count}");

        ((double)right.Count / answerable.Count).ShouldBeGreaterThanOrEqualTo(LeastRight);
        ((double)citations.Count(c => c) / citations.Count).ShouldBeGreaterThanOrEqualTo(LeastSupported);
        ((double)answeredAllTheSame.Count / unanswerable.Count).ShouldBeLessThanOrEqualTo(MostAnsweredAllTheSame);
        ((double)otherReason.Count / unanswerable.Count).ShouldBeLessThanOrEqualTo(MostAnsweredAllTheSame);
    }

    [SharedFact("seeds")]
    public async Task Every_answer_passes_the_mechanical_check_and_cites_each_sentence_that_states_a_fact()
    {
        var check = store.Services.GetRequiredService<ReplyCheck>();
        foreach (var answer in (await AnswerAsync(Read())).Values)
        {
            foreach (var sentence in answer.Sentences.Concat(answer.Nearest))
                check.Missing(sentence).ShouldBeEmpty(sentence.Text);
            answer.Sentences.Where(s => s.Text.Any(char.IsDigit) && s.Computed.Count == 0 && !s.Text.StartsWith("The documents held", StringComparison.Ordinal)).ShouldAllBe(s => s.Citations.Count > 0);
        }
    }

    private static bool IsRight(SeedQuestion question, Answer answer)
    {
        var text = string.Join(' ', answer.Sentences.Select(s => s.Text));
        return !answer.IsRefused
            && question.Expect!.All(any => any.Any(fact => text.Contains(fact, StringComparison.OrdinalIgnoreCase)))
            && (question.Value is null || question.Value == answer.Value)
            && (question.Documents is null || answer.Sentences.SelectMany(s => s.Citations).Any(c => question.Documents.Contains(c.Document)));
    }

    private async Task<Dictionary<string, Answer>> AnswerAsync(IReadOnlyList<SeedQuestion> questions)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var contexts = new Dictionary<string, ConversationContext>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            var after = question.After is { } earlier ? contexts[earlier] : null;
            var answer = await store.AskAsync(question.Question, after);
            answers[question.Id] = answer;
            contexts[question.Id] = new ConversationContext(question.Question, answer.Subjects.Count > 0 ? answer.Subjects : after?.Subjects ?? []);
        }
        return answers;
    }

    private static List<SeedQuestion> Read([CallerFilePath] string here = "") =>
        [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "Fixtures", "Answers", "seed-questions.jsonl")).Select(l => JsonSerializer.Deserialize<SeedQuestion>(l, JsonSerializerOptions.Web)!)];
}
