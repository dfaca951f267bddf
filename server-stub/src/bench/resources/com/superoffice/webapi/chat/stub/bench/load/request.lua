-- wrk [options] URL -- BODY [HEADER...]: posts the body with the headers, each "Name: value"; prints what it counted in a line.

function init(args)
   wrk.method = "POST"
   wrk.body = args[1]
   for i = 2, #args do
      local name, value = string.match(args[i], "^([^:]+): (.*)$")
      wrk.headers[name] = value
   end
end

function done(summary, latency, requests)
   local errors = summary.errors
   io.write(string.format(
      "measured requests=%d microseconds=%d failed=%d p50=%d p90=%d p99=%d max=%d\n",
      summary.requests,
      summary.duration,
      errors.connect + errors.read + errors.write + errors.status + errors.timeout,
      latency:percentile(50),
      latency:percentile(90),
      latency:percentile(99),
      latency.max))
end
