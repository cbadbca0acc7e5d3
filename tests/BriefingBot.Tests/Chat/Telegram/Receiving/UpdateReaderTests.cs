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

    [Fact]
    public void A_mention_is_a_question_without_the_bots_name()
    {
        var question = Read(Message("😀 @Briefing_Bot, who claimed it?", """ "entities":[{"type":"mention","offset":3,"length":13}] """)).ShouldBeOfType<IncomingQuestion>();

        question.Text.ShouldBe("😀 , who claimed it?");
        Read(Message("@briefing_bot: who?", """ "entities":[{"type":"mention","offset":0,"length":13}] """)).ShouldBeOfType<IncomingQuestion>().Text.ShouldBe("who?");
        Read(Message("Bot who?", """ "entities":[{"type":"text_mention","offset":0,"length":3,"user":{"id":99}}] """)).ShouldBeOfType<IncomingQuestion>().Text.ShouldBe("who?");
    }

    [Theory]
    [InlineData("""[{"type":"mention","offset":0,"length":10}]""")]
    [InlineData("""[{"type":"mention","offset":-1,"length":13}]""")]
    [InlineData("""[{"type":"mention","offset":2147483647,"length":2147483647}]""")]
    [InlineData("""[{"type":"mention","offset":5,"length":2147483647}]""")]
    [InlineData("""[{"type":"mention","offset":0,"length":0},null,{"type":null,"offset":0,"length":1}]""")]
    [InlineData("null")]
    [InlineData("[]")]
    public void What_only_looks_like_a_mention_is_none(string entities) => Read(Message("@other_bot hello there", $"\"entities\":{entities}")).ShouldBeNull();

    [Fact]
    public void A_reply_to_the_bot_names_the_message_and_a_topics_first_message_is_none()
    {
        Read(Message("and then?", """ "reply_to_message":{"message_id":70,"from":{"id":99},"chat":{"id":-7}} """)).ShouldBeOfType<IncomingQuestion>().RepliedTo.ShouldBe(70);
        Read(Message("hello all", """ "is_topic_message":true,"message_thread_id":70,"reply_to_message":{"message_id":70,"from":{"id":99},"chat":{"id":-7}} """)).ShouldBeNull();
    }

    [Fact]
    public void An_anonymous_administrator_speaks_for_the_group_and_another_channel_does_not()
    {
        var anonymous = Read("""{"update_id":1,"message":{"message_id":3,"from":{"id":1087968824,"is_bot":true,"username":"GroupAnonymousBot"},"sender_chat":{"id":-7,"type":"supergroup"},"chat":{"id":-7,"type":"supergroup"},"text":"/help"}}""")!;
        (anonymous.UserId, anonymous.SpeaksForChat).ShouldBe((-7L, true));

        var channel = Read("""{"update_id":1,"message":{"message_id":3,"from":{"id":136817688,"is_bot":true},"sender_chat":{"id":-8,"type":"channel"},"chat":{"id":-7,"type":"supergroup"},"text":"/help"}}""")!;
        (channel.UserId, channel.SpeaksForChat).ShouldBe((-8L, false));
    }

    [Fact]
    public void A_channels_post_is_read_in_the_channel_and_not_again_in_its_group()
    {
        var post = Read("""{"update_id":1,"channel_post":{"message_id":3,"sender_chat":{"id":-8,"type":"channel"},"chat":{"id":-8,"type":"channel"},"text":"/brief"}}""")!;
        (post.Place.IsChannel, post.SpeaksForChat).ShouldBe((true, true));

        Read("""{"update_id":2,"message":{"message_id":4,"from":{"id":777000},"sender_chat":{"id":-8,"type":"channel"},"is_automatic_forward":true,"chat":{"id":-7,"type":"supergroup"},"text":"/brief"}}""").ShouldBeNull();
    }

    [Fact]
    public void A_card_of_ours_is_no_question_to_us() =>
        Read("""{"update_id":1,"message":{"message_id":3,"from":{"id":5},"chat":{"id":5,"type":"private"},"via_bot":{"id":99,"is_bot":true},"text":"ISIS-K"}}""").ShouldBeNull();

    [Fact]
    public void A_group_that_moves_says_so_from_both_ends()
    {
        var old = Read("""{"update_id":1,"message":{"message_id":3,"from":{"id":5},"chat":{"id":-7,"type":"group"},"migrate_to_chat_id":-1001234567890123}}""");
        var young = Read("""{"update_id":2,"message":{"message_id":1,"from":{"id":5},"chat":{"id":-1001234567890123,"type":"supergroup"},"migrate_from_chat_id":-7}}""");

        (old!.Place.ChatId, ((GroupMoved)old).NewChatId).ShouldBe((-7L, -1001234567890123));
        (young!.Place.ChatId, ((GroupMoved)young).NewChatId).ShouldBe((-7L, -1001234567890123));
    }

    [Fact]
    public void Words_behind_the_bots_name_ask_for_cards()
    {
        var query = Read("""{"update_id":1,"inline_query":{"id":"17","from":{"id":5,"is_bot":false,"first_name":"A"},"query":"isis-k","offset":"","chat_type":"sender","location":null}}""").ShouldBeOfType<IncomingInlineQuery>();

        (query.UserId, query.QueryId, query.Text).ShouldBe((5L, "17", "isis-k"));
    }

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
