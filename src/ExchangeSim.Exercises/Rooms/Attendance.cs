using ExchangeSim.Exercises.Commands;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>A stretch of time in which a person sat at a seat.</summary>
/// <param name="Seat">The seat, by id.</param>
/// <param name="From">From when, simulated milliseconds.</param>
/// <param name="Until">Until when; null: to the end of the log.</param>
public sealed record Sitting(string Seat, long From, long? Until)
{
    /// <summary>Whether the person sat there at a time.</summary>
    public bool Covers(long time) => From <= time && !(time > Until);
}

/// <summary>A person who took part, whether or not they are still in the room.</summary>
/// <param name="Participant">Id of the person.</param>
/// <param name="Name">What the others call them.</param>
/// <param name="Joined">When they first came in, milliseconds since 1970.</param>
/// <param name="Sittings">Where they sat, in order.</param>
public sealed record Attendance(string Participant, string Name, long Joined, IReadOnlyList<Sitting> Sittings)
{
    /// <summary>Who took part in a room, in the order in which they came in; from its log.</summary>
    public static IReadOnlyList<Attendance> In(Room room)
    {
        var walk = new Walk();
        foreach (var entry in room.Entries)
            switch (entry.Command)
            {
                case JoinRoom join: walk.Enter(join.Participant, PersonName.Clean(join.Name)!, entry.Real); break;
                case TakeSeat take: walk.Sit(take.Participant, take.Seat, entry.At); break;
                case HandOver hand: walk.Sit(hand.Participant, hand.Seat, entry.At); break;
                case LeaveSeat leave: walk.Stand(leave.Participant, entry.At); break;
                case RemovePerson remove: walk.Remove(remove.Participant, entry.At); break;
                default: break; // nobody moves
            }
        return [.. walk.People.Select(person => new Attendance(person.Id, person.Name, person.Joined, person.Sittings))];
    }

    private sealed class Person(string id, long joined)
    {
        internal string Id => id;
        internal long Joined => joined;
        internal string Name { get; set; } = "";
        internal bool IsHere { get; set; }
        internal List<Sitting> Sittings { get; } = [];
        internal bool SitsAt(string seat) => Sittings is [.., { Until: null } last] && last.Seat == seat;
    }

    private sealed class Walk
    {
        internal List<Person> People { get; } = [];

        internal void Enter(string id, string name, long real)
        {
            if (People.FirstOrDefault(one => one.Id == id) is not { } person) People.Add(person = new Person(id, real));
            person.Name = PersonName.Unique(name, [.. People.Where(one => one.IsHere && one.Id != id).Select(one => one.Name)]);
            person.IsHere = true;
        }

        internal void Sit(string id, string seat, long at)
        {
            foreach (var other in People.Where(one => one.SitsAt(seat) && one.Id != id)) Close(other, at);
            var person = People.First(one => one.Id == id);
            if (person.SitsAt(seat)) return;
            Close(person, at);
            person.Sittings.Add(new Sitting(seat, at, null));
        }

        internal void Stand(string id, long at) => Close(People.First(one => one.Id == id), at);

        internal void Remove(string id, long at)
        {
            Stand(id, at);
            People.First(one => one.Id == id).IsHere = false;
        }

        private static void Close(Person person, long at)
        {
            if (person.Sittings is [.., { Until: null } last]) person.Sittings[^1] = last with { Until = at };
        }
    }
}
