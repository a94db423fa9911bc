namespace ExchangeSim.Benchmarks.Baseline;

/// <summary>The ten-agencies model written out by hand: one loop over one <see cref="PriorityQueue{TElement,TPriority}"/>, and nothing but that model. Times are hours.</summary>
/// <remarks>Ten agencies, open round the clock. Each sends 20,000 requests, 0.5 an hour, to the other nine alike. A request crosses a channel (1 to 4 h), takes four
/// pieces of work in turn at the one desk there (five officers, first come first served, queueing anew for each piece; lognormal, mean 2 h, coefficient of variation 1), and is
/// answered over the channel.</remarks>
internal sealed class TenAgenciesLoop
{
    private const int Agencies = 10;
    private const int RequestsOfEach = 20_000;
    private const double ArrivalsPerHour = 0.5;
    private const int Officers = 5;
    private const int Pieces = 4;
    private const double Sigma = 0.83255461115769775; // of the logarithm: sqrt(ln(1 + cv²)) with cv = 1
    private const double Mu = 0.34657359027997264; // of the logarithm: ln 2 − sigma²/2

    private enum Kind : byte { Arises, Arrives, IsWorkedOff, IsAnswered }

    private readonly record struct Event(Kind Kind, int Subject); // an agency when a request arises there, else a request

    private struct Request
    {
        public double SentAt;
        public int Requested;
        public int PiecesDone;
    }

    private readonly PriorityQueue<Event, double> _events = new(4096);
    private readonly Queue<int>[] _waiting = new Queue<int>[Agencies];
    private readonly int[] _free = new int[Agencies];
    private readonly int[] _sent = new int[Agencies];
    private readonly Stack<int> _unused = new();
    private readonly Random _random;
    private Request[] _requests = new Request[1024];
    private int _used;
    private double _spareNormal = double.NaN;
    private double _totalLatency;
    private long _answered;

    private TenAgenciesLoop(int seed)
    {
        _random = new Random(seed);
        Array.Fill(_free, Officers);
        for (var agency = 0; agency < Agencies; agency++)
        {
            _waiting[agency] = new Queue<int>();
            _events.Enqueue(new Event(Kind.Arises, agency), UntilNextArrival());
        }
    }

    /// <summary>Runs the model from empty to the last reply.</summary>
    public static Finish Run(int seed)
    {
        var model = new TenAgenciesLoop(seed);
        while (model._events.TryDequeue(out var next, out var now)) model.Handle(next, now);
        return new Finish(model._answered, model._totalLatency / model._answered, 7 * model._answered); // a request has seven events
    }

    private void Handle(Event e, double now)
    {
        switch (e.Kind)
        {
            case Kind.Arises:
                Send(e.Subject, now);
                break;
            case Kind.Arrives:
                Take(e.Subject, now);
                break;
            case Kind.IsWorkedOff:
                GoOn(e.Subject, now);
                break;
            case Kind.IsAnswered:
                _totalLatency += now - _requests[e.Subject].SentAt;
                _answered++;
                _unused.Push(e.Subject);
                break;
        }
    }

    private void Send(int agency, double now)
    {
        if (!_unused.TryPop(out var request))
        {
            request = _used++;
            if (request == _requests.Length) Array.Resize(ref _requests, 2 * _used);
        }
        var other = _random.Next(Agencies - 1);
        _requests[request] = new Request { SentAt = now, Requested = other < agency ? other : other + 1 };
        _events.Enqueue(new Event(Kind.Arrives, request), now + ChannelDelay());
        if (++_sent[agency] < RequestsOfEach) _events.Enqueue(new Event(Kind.Arises, agency), now + UntilNextArrival());
    }

    private void Take(int request, double now)
    {
        var agency = _requests[request].Requested;
        if (_free[agency] == 0)
        {
            _waiting[agency].Enqueue(request);
            return;
        }
        _free[agency]--;
        _events.Enqueue(new Event(Kind.IsWorkedOff, request), now + Work());
    }

    private void GoOn(int request, double now)
    {
        var agency = _requests[request].Requested;
        _free[agency]++;
        if (_waiting[agency].TryDequeue(out var next)) Take(next, now);
        if (++_requests[request].PiecesDone < Pieces) Take(request, now);
        else _events.Enqueue(new Event(Kind.IsAnswered, request), now + ChannelDelay());
    }

    private double UntilNextArrival() => -Math.Log(1 - _random.NextDouble()) / ArrivalsPerHour;

    private double ChannelDelay() => 1 + 3 * _random.NextDouble();

    private double Work() => Math.Exp(Mu + Sigma * Normal());

    // Box and Muller, who give two at a time.
    private double Normal()
    {
        if (!double.IsNaN(_spareNormal))
        {
            var spare = _spareNormal;
            _spareNormal = double.NaN;
            return spare;
        }
        var radius = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble()));
        var (sin, cos) = Math.SinCos(2 * Math.PI * _random.NextDouble());
        _spareNormal = radius * sin;
        return radius * cos;
    }
}
