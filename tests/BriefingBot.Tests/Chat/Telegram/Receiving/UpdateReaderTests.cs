using System.Text.Json;
using BriefingBot.Chat.Telegram;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Chat.Telegram.Receiving;

namespace BriefingBot.Tests.Chat.Telegram.Receiving;

public class UpdateReaderTests
{
    private static readonly UpdateReader Reader = new(new WireUser(99, true, "briefing_bot", null));

    [Theory]
    [InlineData("/group isis-k", "/group isis-k", false)]
    [InlineData("/group@briefing_bot isis-k", "/group isis-k", true)]
    [InlineData("/group@Briefing_Bot\nisis-k", "/group\nisis-k", true)]
    [InlineData("/help@briefing_bot", "/help", true)]
    public void A_command_comes_with_and_without_the_bots_name(string text, string line, bool addressed) =>
        Read(Message(text)).ShouldBe(new IncomingCommand(new ChatPlace(-7, null, false), 5, 3, line, addressed));

    [Fact]
    public void A_command_to_another_bot_is_nothing() => Read(Message("/group@other_bot isis-k")).ShouldBeNull();

    [Fact]
    public void Words_in_a_group_are_a_question_only_as_a_reply_to_the_bot()
    {
        Read(Message("hello")).ShouldBeNull();
        Read(Message("hello", "\"reply_to_message\":{\"message_id\":1,\"chat\":{\"id\":-7},\"from\":{\"id\":98}}")).ShouldBeNull();
        Read(Message("hello", "\"reply_to_message\":{\"message_id\":1,\"chat\":{\"id\":-7},\"from\":{\"id\":99}}")).ShouldBeOfType<IncomingQuestion>().Text.ShouldBe("hello");
    }

    [Fact]
    public void Words_in_private_are_a_question() =>
        Read("""{"update_id":1,"message":{"message_id":3,"from":{"id":5},"chat":{"id":5,"type":"private"},"text":"who?"}}""")
            .ShouldBe(new IncomingQuestion(new ChatPlace(5, null, true), 5, 3, "who?"));

    [Fact]
    public void A_topic_is_kept_and_the_thread_of_a_plain_reply_is_not()
    {
        Read(Message("/help", "\"message_thread_id\":12,\"is_topic_message\":true"))!.Place.TopicId.ShouldBe(12);
        Read(Message("/help", "\"message_thread_id\":12"))!.Place.TopicId.ShouldBeNull();
    }

    [Fact]
    public void A_press_comes_with_the_label_of_its_button() =>
        Read("""
            {"update_id":1,"callback_query":{"id":"77","from":{"id":5},"chat_instance":"1","data":"tok","message":{"message_id":3,"date":1,"chat":{"id":-7,"type":"group"},
            "reply_markup":{"inline_keyboard":[[{"text":"Previous","callback_data":"x"},{"text":"Next","callback_data":"tok"}]]}}}}
            """).ShouldBe(new IncomingPress(new ChatPlace(-7, null, false), 5, 3, "77", "tok", "Next"));

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":3,"from":{"id":5,"is_bot":false,"first_name":"A","username":null,"language_code":null},"sender_chat":null,"chat":{"id":-7,"type":"group","title":null},"text":"/help","message_thread_id":null,"is_topic_message":null,"reply_to_message":null,"reply_markup":null},"callback_query":null,"inline_query":null}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":3,"from":{"id":5},"chat":{"id":-7,"type":"group"},"text":"/help"}}""")]
    [InlineData("""{"update_id":1,"new_thing":{"a":[{}]},"message":{"message_id":3,"from":{"id":5,"new":1},"chat":{"id":-7,"type":"group","new":{}},"text":"/help","entities":[{"type":"bot_command","offset":0,"length":5}],"new":[1]}}""")]
    public void An_update_reads_the_same_plain_with_nulls_and_with_unknown_fields(string update) =>
        Read(update).ShouldBe(new IncomingCommand(new ChatPlace(-7, null, false), 5, 3, "/help", false));

    [Theory]
    [InlineData("""{"update_id":1}""")]
    [InlineData("""{"update_id":1,"message":{}}""")]
    [InlineData("""{"update_id":1,"message":null}""")]
    [InlineData("""{"update_id":1,"message":"text"}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":"three","chat":{"id":-7},"from":{"id":5},"text":"/help"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":3,"chat":null,"from":{"id":5},"text":"/help"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":3,"chat":{"id":-7},"from":{"id":5},"text":""}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":3,"chat":{"id":-7},"from":{"id":98,"is_bot":true},"text":"/help"}}""")]
    [InlineData("""{"update_id":1,"callback_query":{"id":"7","from":{"id":5},"data":"x"}}""")]
    [InlineData("""{"update_id":1,"callback_query":{"id":"7","from":{"id":5},"message":{"message_id":3,"chat":{"id":-7}},"data":null}}""")]
    [InlineData("[]")]
    [InlineData("5")]
    public void What_lacks_something_is_nothing(string update) => Read(update).ShouldBeNull();

    [Theory]
    [InlineData("""{"update_id":12}""", 12L)]
    [InlineData("""{"update_id":"12"}""", null)]
    [InlineData("""{"update_id":1.5}""", null)]
    [InlineData("""{}""", null)]
    [InlineData("null", null)]
    public void The_number_is_read_apart_from_the_rest(string update, long? id) => UpdateReader.Id(Json(update)).ShouldBe(id);

    private static TelegramEvent? Read(string update) => Reader.Read(Json(update));

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static string Message(string text, string more = "") =>
        $$$"""{"update_id":1,"message":{"message_id":3,"from":{"id":5,"is_bot":false,"first_name":"A"},"chat":{"id":-7,"type":"supergroup"},"text":{{{JsonSerializer.Serialize(text)}}}{{{(more.Length > 0 ? "," + more : "")}}}}}""";
}
